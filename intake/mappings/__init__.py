"""The mappings that come with the product, one YAML file a source."""

from intake.mapping_loading import list_mappings, load_mapping

__all__ = ["list_mappings", "load_mapping"]
