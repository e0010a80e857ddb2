"""The one place in the window with processes and threads: child programs, background work, the change watcher."""
