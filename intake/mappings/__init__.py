"""The mappings that come with the product, one YAML file a source."""
