"""A municipality's Excel list of young people it already helps: read with patience, written all or not at all."""
