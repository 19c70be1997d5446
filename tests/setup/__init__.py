"""What a fresh machine meets: the environment, the locks, the commands, the package."""
