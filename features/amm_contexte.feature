# language: fr
Fonctionnalité: Demandes d'autorisation : l'histoire du dossier, ses sites, ce qu'en attend le public
  Une règle après l'autre, au bord où elle commence et juste à côté.

  # La copie la plus ordinaire, dont chaque fait est connu et ne pèse rien : le score ne dit que ce que le scénario change.
  Contexte:
    Étant donné le référentiel "amm"
    Et un dossier :
      | critère              | valeur                  |
      | procedure            | DCP                     |
      | role_france          | concerné                |
      | date_depot           | 05/01/2026              |
      | base_juridique       | générique               |
      | date_fin_exclusivite | 01/01/2000              |
      | substance_active     | amlodipine              |
      | code_atc             | C08CA01                 |
      | indication           | Hypertension artérielle |
      | plan_pediatrique     | dispensé                |
      | substance_nouvelle   | non                     |
      | nature_substance     | chimique                |
      | voie_administration  | orale                   |
      | forme_complexe       | non                     |
      | bioequivalence       | étude conforme          |
      | essai_pivot_unique   | non                     |
      | affection_grave      | non                     |
      | alternatives         | 12                      |
      | sites_hors_ue        | 0                       |

  @AMM-601 @AMM-602
  Règle: Refus, ou retrait du marché, par une autre autorité
    Plan du scénario: Du refus au retrait du marché, de plus en plus lourd
      Étant donné que refus_ailleurs est <refus>
      Alors la règle AMM-601 <refus lu>
      Et la règle AMM-602 <danger>
      Et le score est <score>
      Et le mode proposé est <mode>
      Et la profondeur de clinique est <clinique>
      Et la profondeur de reglementaire est <réglementaire>

      Exemples:
        | refus              | refus lu            | danger              | score | mode       | clinique | réglementaire |
        | aucun              | ne se déclenche pas | ne se déclenche pas | 0     | simplifie  | allegee  | recevabilite  |
        | retrait de demande | ne se déclenche pas | ne se déclenche pas | 0     | simplifie  | allegee  | recevabilite  |
        | refus              | se déclenche        | ne se déclenche pas | 5     | approfondi | complete | examen        |
        | retrait du marché  | se déclenche        | se déclenche        | 5     | collegial  | complete | examen        |

    Plan du scénario: Ce que l'on en dit (AMM-601, AMM-602)
      Étant donné que refus_ailleurs est <refus>
      Alors le risque "<risque>" est signalé

      Exemples:
        | refus             | risque                                  |
        | refus             | Motifs de refus non levés               |
        | retrait du marché | Motifs de refus non levés               |
        | retrait du marché | Danger déjà constaté dans un autre pays |

    Scénario: Le silence vaut absence de refus
      Étant donné que rien n'est dit de refus_ailleurs
      Alors les règles AMM-601 et AMM-602 ne se déclenchent pas

  @AMM-603
  Règle: Écarts aux bonnes pratiques de fabrication
    Plan du scénario: À partir d'un écart majeur
      Étant donné que ecarts_bpf est <écarts>
      Alors la règle AMM-603 <réponse>
      Et le score est <score>
      Et la profondeur de inspection est <profondeur>

      Exemples:
        | écarts    | réponse             | score | profondeur |
        | aucun     | ne se déclenche pas | 0     | veille     |
        | majeurs   | se déclenche        | 3     | avis       |
        | critiques | se déclenche        | 3     | avis       |

    Scénario: Ce que l'on en dit (AMM-603)
      Étant donné que ecarts_bpf est majeurs
      Alors le risque "Qualité des lots non maîtrisée" est signalé

    Scénario: Des écarts cliniques ne sont pas de fabrication
      Étant donné que ecarts_bpc est majeurs
      Alors la règle AMM-603 ne se déclenche pas
      Et le score est 0

  @AMM-604
  Règle: Écarts critiques, de fabrication ou cliniques
    Plan du scénario: L'un ou l'autre suffit
      Étant donné que ecarts_bpf est <fabrication>
      Et que ecarts_bpc est <clinique>
      Alors la règle AMM-604 <réponse>
      Et le mode proposé est <mode>

      Exemples:
        | fabrication | clinique  | réponse             | mode       |
        | critiques   | aucun     | se déclenche        | approfondi |
        | aucun       | critiques | se déclenche        | approfondi |
        | majeurs     | majeurs   | ne se déclenche pas | simplifie  |

    Scénario: Ce que l'on en dit (AMM-604)
      Étant donné que ecarts_bpc est critiques
      Alors le risque "Données ou lots inexploitables" est signalé

    Scénario: Jamais un circuit léger, c'est prouvé
      Étant donné que ecarts_bpf est critiques
      Alors il est prouvé que le mode proposé n'est jamais plus léger que approfondi

  @AMM-606
  Règle: Chaîne de fabrication à vérifier
    Plan du scénario: Trois sites éloignés, ou un site sans certificat
      Étant donné que sites_hors_ue est <éloignés>
      Et que sites_sans_certificat est <sans certificat>
      Alors la règle AMM-606 <réponse>
      Et le score est <score>

      Exemples:
        | éloignés | sans certificat | réponse             | score |
        | 0        | 0               | ne se déclenche pas | 0     |
        | 2        | 0               | ne se déclenche pas | 0     |
        | 3        | 0               | se déclenche        | 1     |
        | 0        | 1               | se déclenche        | 1     |
        | 9        | 2               | se déclenche        | 1     |

    Scénario: À elle seule, elle reste une veille
      Étant donné que sites_hors_ue est 3
      Alors la profondeur de inspection est veille

  @AMM-607
  Règle: Rupture d'un médicament d'intérêt thérapeutique majeur
    Plan du scénario: La rupture et l'intérêt majeur, ensemble
      Étant donné que penurie est <rupture>
      Et que interet_majeur est <intérêt>
      Alors la règle AMM-607 <réponse>
      Et la priorité proposée est <priorité>
      Et le score est 0

      Exemples:
        | rupture | intérêt | réponse             | priorité    |
        | oui     | oui     | se déclenche        | prioritaire |
        | oui     | non     | ne se déclenche pas | normale     |
        | non     | oui     | ne se déclenche pas | normale     |

    Scénario: Ce que l'on en dit (AMM-607)
      Étant donné que penurie est oui
      Et que interet_majeur est oui
      Alors l'enjeu "Continuité d'un traitement indispensable" est signalé

  @AMM-609
  Règle: Besoin médical non couvert
    Plan du scénario: Sans autre traitement, chaque mois compte
      Étant donné que base_juridique est <base>
      Et que affection_grave est oui
      Et que alternatives est <alternatives>
      Et que penurie est oui
      Et que interet_majeur est oui
      Alors la règle AMM-609 <réponse>
      Et la priorité proposée est <priorité>

      Exemples:
        | base      | alternatives | réponse             | priorité    |
        | complète  | 0            | se déclenche        | urgente     |
        | complète  | 1            | ne se déclenche pas | prioritaire |
        | générique | 0            | ne se déclenche pas | urgente     |

    Scénario: Seul, le besoin ne hâte pas encore
      Étant donné que base_juridique est complète
      Et que affection_grave est oui
      Et que alternatives est 0
      Alors la priorité proposée est normale
      Et l'enjeu "Besoin médical non couvert" est signalé

  @AMM-610
  Règle: Menace sanitaire reconnue
    Plan du scénario: Urgente, quelle que soit la profondeur
      Étant donné que menace_sanitaire est <menace>
      Alors la règle AMM-610 <réponse>
      Et le score est <score>
      Et la priorité proposée est <priorité>
      Et le mode proposé est simplifie
      Et la profondeur de reglementaire est <profondeur>

      Exemples:
        | menace | réponse             | score | priorité | profondeur   |
        | oui    | se déclenche        | 2     | urgente  | examen       |
        | non    | ne se déclenche pas | 0     | normale  | recevabilite |

    Scénario: Ce que l'on en dit (AMM-610)
      Étant donné que menace_sanitaire est oui
      Alors l'enjeu "Réponse à une menace pour la santé publique" est signalé

  @AMM-611
  Règle: Produit sous attention publique
    Plan du scénario: L'agence devra expliquer sa position
      Étant donné que attention_publique est <attention>
      Alors la règle AMM-611 <réponse>
      Et le score est <score>
      Et la profondeur de pharmacovigilance est <profondeur>

      Exemples:
        | attention | réponse             | score | profondeur |
        | oui       | se déclenche        | 3     | complete   |
        | non       | ne se déclenche pas | 0     | allegee    |

    Scénario: La confiance du public
      Étant donné que attention_publique est oui
      Alors l'enjeu "Confiance du public" est signalé

  @AMM-612
  Règle: Évaluation d'une autorité de confiance, sans refus connu
    Plan du scénario: La reconnaissance n'allège que sans refus ni retrait
      Étant donné que base_juridique est complète
      Et que evaluation_reconnue est <reconnue>
      Et que refus_ailleurs est <refus>
      Alors la règle AMM-612 <réponse>
      Et le score est <score>
      Et la profondeur de clinique est <profondeur>

      Exemples:
        | reconnue | refus              | réponse             | score | profondeur |
        | oui      | aucun              | se déclenche        | -1    | allegee    |
        | oui      | retrait de demande | ne se déclenche pas | 3     | complete   |
        | oui      | refus              | ne se déclenche pas | 8     | complete   |
        | non      | aucun              | ne se déclenche pas | 3     | complete   |

    Scénario: Sans rapport joint, rien n'allège
      Étant donné que rien n'est dit de evaluation_reconnue
      Alors la règle AMM-612 ne se déclenche pas
