"""What stands in quotation marks, or is set off by the layout."""
