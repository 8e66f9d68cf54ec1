"""`python -m monitor` is `figurewatch`."""

from monitor.cli import main

if __name__ == "__main__":
    main()
