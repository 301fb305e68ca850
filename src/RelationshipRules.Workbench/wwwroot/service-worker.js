// While the workbench is being changed, what is served is what is seen; the published one keeps itself for offline.
