# language: fr
Fonctionnalité: Défauts de qualité : l'identité, l'étiquetage, la teneur
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

  @DQ-313
  Règle: Contenu étranger
    Plan du scénario: Une seule unité suffit
      Étant donné que confusion est <contenu>
      Alors la règle DQ-313 <réponse>
      Et le score est <score>

      Exemples:
        | contenu      | réponse             | score |
        | unité isolée | se déclenche        | 4     |
        | aucune       | ne se déclenche pas | 0     |

    Scénario: Ses points comptent pour la qualité et pour l'inspection
      Étant donné que confusion est unité isolée
      Et que etendue est plusieurs spécialités
      Alors le score est 7
      Et la profondeur de qualite est complete
      Et la profondeur de inspection est avis
      Et le risque "Prise d'un autre médicament" est signalé

  @DQ-314
  Règle: Confusion qui touche un médicament critique
    Plan du scénario: Un autre dosage, et un médicament critique
      Étant donné que confusion est <contenu>
      Et que forte_activite est <activité>
      Alors la règle DQ-314 <réponse>
      Et le score est <score>
      Et la profondeur de clinique est <clinique>

      Exemples:
        | contenu      | activité | réponse             | score | clinique  |
        | autre dosage | oui      | se déclenche        | 11    | renforcee |
        | autre dosage | non      | ne se déclenche pas | 4     | allegee   |
        | unité isolée | oui      | ne se déclenche pas | 4     | allegee   |

  @DQ-315
  Règle: Étiquetage ou notice non conformes
    Plan du scénario: Un numéro de lot suffit
      Étant donné que etiquetage est <étiquette>
      Alors la règle DQ-315 <réponse>
      Et le score est <score>
      Et la profondeur de reglementaire est <reglementaire>

      Exemples:
        | étiquette           | réponse             | score | reglementaire |
        | lot ou présentation | se déclenche        | 1     | recevabilite  |
        | conforme            | ne se déclenche pas | 0     | recevabilite  |

  @DQ-316
  Règle: Mention absente ou fausse
    Plan du scénario: Une mise en garde manque
      Étant donné que etiquetage est <étiquette>
      Alors la règle DQ-316 <réponse>
      Et le score est <score>
      Et la profondeur de reglementaire est <reglementaire>

      Exemples:
        | étiquette                  | réponse             | score | reglementaire |
        | mention absente ou erronée | se déclenche        | 2     | examen        |
        | lot ou présentation        | ne se déclenche pas | 1     | recevabilite  |

    Scénario: Ce que l'on en dit (DQ-316)
      Étant donné que etiquetage est mention absente ou erronée
      Alors le risque "Mauvais usage faute d'information" est signalé

  @DQ-317
  Règle: Étiquetage trompeur d'un médicament critique
    Plan du scénario: Trompeur, et critique
      Étant donné que etiquetage est <étiquette>
      Et que forte_activite est <activité>
      Alors la règle DQ-317 <réponse>
      Et le score est <score>
      Et la profondeur de clinique est <clinique>

      Exemples:
        | étiquette                  | activité | réponse             | score | clinique  |
        | dose ou identité trompeuse | oui      | se déclenche        | 11    | renforcee |
        | dose ou identité trompeuse | non      | ne se déclenche pas | 4     | allegee   |
        | mention absente ou erronée | oui      | ne se déclenche pas | 2     | allegee   |

    Scénario: Ce que l'on en dit (DQ-317)
      Étant donné que etiquetage est dose ou identité trompeuse
      Et que marge_etroite est oui
      Alors le risque "Erreur de dose ou de médicament" est signalé

  @DQ-318
  Règle: Teneur hors spécification
    Plan du scénario: Trop, trop peu ou irrégulier
      Étant donné que teneur est <teneur>
      Alors la règle DQ-318 <réponse>
      Et le score est <score>
      Et la profondeur de qualite est <qualite>

      Exemples:
        | teneur      | réponse             | score | qualite  |
        | sous-dosage | se déclenche        | 2     | complete |
        | surdosage   | se déclenche        | 2     | complete |
        | irrégulière | se déclenche        | 4     | complete |
        | conforme    | ne se déclenche pas | 0     | allegee  |

  @DQ-319
  Règle: Surdosage d'un médicament critique
    Plan du scénario: Trop, et critique
      Étant donné que teneur est <teneur>
      Et que forte_activite est <activité>
      Alors la règle DQ-319 <réponse>
      Et le score est <score>
      Et la profondeur de clinique est <clinique>

      Exemples:
        | teneur      | activité | réponse             | score | clinique  |
        | surdosage   | oui      | se déclenche        | 7     | complete  |
        | irrégulière | oui      | se déclenche        | 7     | complete  |
        | surdosage   | non      | ne se déclenche pas | 2     | allegee   |
        | sous-dosage | oui      | ne se déclenche pas | 7     | complete  |

    Scénario: Ce que l'on en dit (DQ-319)
      Étant donné que teneur est surdosage
      Et que marge_etroite est oui
      Alors le risque "Toxicité par surdosage" est signalé

  @DQ-320
  Règle: Sous-dosage d'un médicament critique
    Plan du scénario: Trop peu, et critique
      Étant donné que teneur est <teneur>
      Et que usage_vital est <vital>
      Alors la règle DQ-320 <réponse>
      Et le score est <score>
      Et la profondeur de clinique est <clinique>

      Exemples:
        | teneur      | vital | réponse             | score | clinique  |
        | sous-dosage | oui   | se déclenche        | 11    | renforcee |
        | sous-dosage | non   | ne se déclenche pas | 2     | allegee   |
        | surdosage   | oui   | ne se déclenche pas | 7     | complete  |

    Scénario: Ce que l'on en dit (DQ-320)
      Étant donné que teneur est sous-dosage
      Et que usage_vital est oui
      Alors le risque "Perte d'effet d'un traitement critique" est signalé

  @DQ-321
  Règle: Autre essai non conforme
    Plan du scénario: L'aspect suffit
      Étant donné que specification est <essai>
      Alors la règle DQ-321 <réponse>
      Et le score est <score>
      Et la profondeur de qualite est <qualite>

      Exemples:
        | essai               | réponse             | score | qualite  |
        | aspect ou stabilité | se déclenche        | 2     | complete |
        | conforme            | ne se déclenche pas | 0     | allegee  |

  @DQ-322
  Règle: Libération incertaine d'un médicament critique
    Plan du scénario: La libération, et un médicament critique
      Étant donné que specification est <essai>
      Et que forte_activite est <activité>
      Alors la règle DQ-322 <réponse>
      Et le score est <score>
      Et la profondeur de clinique est <clinique>

      Exemples:
        | essai                    | activité | réponse             | score | clinique |
        | libération ou uniformité | oui      | se déclenche        | 6     | complete |
        | libération ou uniformité | non      | ne se déclenche pas | 4     | allegee  |
        | aspect ou stabilité      | oui      | ne se déclenche pas | 2     | allegee  |

    Scénario: Ce que l'on en dit (DQ-322)
      Étant donné que specification est libération ou uniformité
      Et que marge_etroite est oui
      Alors le risque "Exposition irrégulière à un traitement critique" est signalé
