"""What a quantity counts or measures: `subject.py` asks the rules of the others in its order."""
