# language: fr
Fonctionnalité: Ce que tout référentiel livré doit tenir
  Une ligne par référentiel : la même exigence pour tous les types de demande.

  Plan du scénario: Qui demande, qui instruit, rien ne change, c'est prouvé
    Étant donné le référentiel "<référentiel>"
    Alors il est prouvé que l'identité ne change rien

    Exemples:
      | référentiel       |
      | defaut-qualite    |
      | essai-clinique    |
      | pharmacovigilance |

  Plan du scénario: Un fait qui s'aggrave n'allège jamais, c'est prouvé
    Étant donné le référentiel "<référentiel>"
    Alors il est prouvé qu'aucun fait aggravant n'allège

    Exemples:
      | référentiel       |
      | defaut-qualite    |
      | essai-clinique    |
      | pharmacovigilance |

  Plan du scénario: Aucun dossier sans réponse, aucune réponse double, aucune règle inutile, c'est prouvé
    Étant donné le référentiel "<référentiel>"
    Alors il est prouvé que tout dossier est traité
    Et il est prouvé que les règles ne se contredisent pas
    Et il est prouvé que chaque règle peut servir

    Exemples:
      | référentiel       |
      | defaut-qualite    |
      | essai-clinique    |
      | pharmacovigilance |

  Plan du scénario: Les deux moteurs disent la même chose de chaque exemple des experts
    Étant donné le référentiel "<référentiel>"
    Et les exemples du référentiel
    Alors les deux moteurs disent la même chose

    Exemples:
      | référentiel       |
      | defaut-qualite    |
      | essai-clinique    |
      | pharmacovigilance |

  Plan du scénario: Les exemples des experts sont traités de même si un autre les dépose ou les instruit
    Étant donné le référentiel "<référentiel>"
    Et les exemples du référentiel
    Quand on change qui demande
    Alors le traitement est inchangé

    Exemples:
      | référentiel       |
      | defaut-qualite    |
      | essai-clinique    |
      | pharmacovigilance |

  Plan du scénario: Les dossiers livrés sont traités de même si un autre les dépose ou les instruit
    Étant donné le référentiel "<référentiel>"
    Et l'historique "<référentiel>"
    Quand on change qui demande
    Alors le traitement est inchangé

    Exemples:
      | référentiel       |
      | defaut-qualite    |
      | essai-clinique    |
      | pharmacovigilance |

  Plan du scénario: Aucun dossier livré n'est allégé par un fait plus grave
    Étant donné le référentiel "<référentiel>"
    Et l'historique "<référentiel>"
    Quand attention_publique s'aggrave
    Alors le traitement n'est pas plus léger

    Exemples:
      | référentiel       |
      | defaut-qualite    |
      | essai-clinique    |
      | pharmacovigilance |
