"""What the views say."""

from db.engine import make_engine


def rows(url, query):
    """What a person gets who only knows SQL."""
    engine = make_engine(url)
    with engine.connect() as connection:
        told = [tuple(row) for row in connection.exec_driver_sql(query)]
    engine.dispose()
    return told
