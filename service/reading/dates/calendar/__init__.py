"""What an expression means on the calendar: pure functions of its form and its context."""
