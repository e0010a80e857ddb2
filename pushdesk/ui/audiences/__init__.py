"""Audiences built by pointing: groups of conditions, the sentence they make, and how many they reach."""
