# language: fr
Fonctionnalité: Défauts de qualité : la composition, le statut, le site
  Une règle après l'autre, au bord où elle commence et juste à côté.

  # Un signalement dont chaque fait est connu et ne pèse rien : le score ne dit que ce que le scénario change.
  Contexte:
    Étant donné le référentiel "defaut-qualite"
    Et un dossier :
      | critère             | valeur     |
      | date_signalement    | 02/03/2026 |
      | code_atc            | A02BC01    |
      | nature_substance    | chimique   |
      | voie_administration | orale      |
      | unites_distribuees  | 2000       |
      | niveau_atteint      | grossistes |
      | certitude           | constaté   |
      | decelable           | non        |
      | alternatives        | 5          |

  @DQ-329
  Règle: Composition annoncée fausse
    Plan du scénario: Un excipient suffit
      Étant donné que substance_cachee est <cachée>
      Alors la règle DQ-329 <réponse>
      Et le score est <score>

      Exemples:
        | cachée                 | réponse             | score |
        | excipient ou allergène | se déclenche        | 3     |
        | aucune                 | ne se déclenche pas | 0     |

    Scénario: Ses points comptent pour le réglementaire
      Étant donné que substance_cachee est excipient ou allergène
      Et que etiquetage est lot ou présentation
      Alors le score est 4
      Et la profondeur de reglementaire est examen
      Et le risque "Réaction à une substance non déclarée" est signalé

  @DQ-330
  Règle: Substance active cachée dans un produit sans autorisation
    Plan du scénario: Cachée, et sans autorisation
      Étant donné que substance_cachee est <cachée>
      Et que sans_autorisation est <sans>
      Alors la règle DQ-330 <réponse>
      Et le score est <score>
      Et la profondeur de clinique est <clinique>

      Exemples:
        | cachée                 | sans | réponse             | score | clinique  |
        | substance active       | oui  | se déclenche        | 15    | renforcee |
        | substance active       | non  | ne se déclenche pas | 7     | complete  |
        | excipient ou allergène | oui  | ne se déclenche pas | 5     | allegee   |

    Scénario: Ce que l'on en dit (DQ-330)
      Étant donné que substance_cachee est substance active
      Et que sans_autorisation est oui
      Alors l'expertise falsifications est demandée
      Et l'enjeu "Produit présenté comme naturel ou sans danger" est signalé

  @DQ-331
  Règle: Produit sans autorisation
    Plan du scénario: Il n'a été évalué par personne
      Étant donné que sans_autorisation est <sans>
      Alors la règle DQ-331 <réponse>
      Et le score est <score>
      Et la profondeur de reglementaire est <reglementaire>

      Exemples:
        | sans | réponse             | score | reglementaire |
        | oui  | se déclenche        | 4     | examen        |
        | non  | ne se déclenche pas | 0     | recevabilite  |

  @DQ-332
  Règle: Falsification suspectée
    Plan du scénario: Elle est urgente, même chez le grossiste
      Étant donné que falsification_suspectee est <falsifié>
      Alors la règle DQ-332 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>
      Et la priorité proposée est <priorité>
      Et la profondeur de inspection est <inspection>

      Exemples:
        | falsifié | réponse             | score | mode      | priorité | inspection |
        | oui      | se déclenche        | 5     | standard  | urgente  | avis       |
        | non      | ne se déclenche pas | 0     | simplifie | normale  | veille     |

    Scénario: Ce que l'on en dit (DQ-332)
      Étant donné que falsification_suspectee est oui
      Alors l'expertise falsifications est demandée
      Et l'enjeu "Circuit légal d'approvisionnement" est signalé
      Et la règle DQ-332 demande une précision

  @DQ-333
  Règle: Écarts majeurs aux bonnes pratiques
    Plan du scénario: Le site est en cause
      Étant donné que ecarts_bpf est <écarts>
      Alors la règle DQ-333 <réponse>
      Et le score est <score>
      Et la profondeur de inspection est <inspection>

      Exemples:
        | écarts  | réponse             | score | inspection |
        | majeurs | se déclenche        | 5     | avis       |
        | aucun   | ne se déclenche pas | 0     | veille     |

  @DQ-334
  Règle: Écarts critiques et défaut constaté
    Plan du scénario: Critiques, et constaté
      Étant donné que ecarts_bpf est <écarts>
      Et que certitude est <certitude>
      Alors la règle DQ-334 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>

      Exemples:
        | écarts    | certitude | réponse             | score | mode       |
        | critiques | constaté  | se déclenche        | 5     | approfondi |
        | critiques | possible  | ne se déclenche pas | 4     | standard   |
        | majeurs   | constaté  | ne se déclenche pas | 5     | standard   |

    Scénario: Ce que l'on en dit (DQ-334)
      Étant donné que ecarts_bpf est critiques
      Alors l'enjeu "Suspension possible du site" est signalé

    Scénario: Le silence sur la certitude vaut défaut constaté
      Étant donné que ecarts_bpf est critiques
      Et que rien n'est dit de certitude
      Alors la règle DQ-334 se déclenche
