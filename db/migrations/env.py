"""Alembic's way in: it works on the connection, and in the transaction, that db/migrate.py hands over."""

from alembic import context

from db import models_derived  # noqa: F401 -- its tables belong to the schema
from db.models import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    transactional_ddl=False,  # the transaction is the caller's, around all steps
)
context.run_migrations()
