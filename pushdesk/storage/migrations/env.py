"""Never run: Alembic looks for this file, and migrations are run by pushdesk.storage.migration."""
