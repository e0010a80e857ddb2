"""The ways of the main job on real parts: real processes, real HTTP, real browsers."""
