"""Kinds of quantities: ages, measures of two parts, magnitudes, ratios, shares and scores."""
