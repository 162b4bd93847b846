# language: fr
Fonctionnalité: Défauts de qualité : les patients
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

  @DQ-401
  Règle: Patients fragiles exposés
    Plan du scénario: Le patient et l'atteinte, ensemble
      Étant donné que populations est <population>
      Et que contamination_microbienne est <germes>
      Alors la règle DQ-401 <réponse>
      Et le score est <score>
      Et la profondeur de clinique est <clinique>

      Exemples:
        | population | germes       | réponse             | score | clinique |
        | enfant     | hors limites | se déclenche        | 6     | complete |
        | adulte     | hors limites | ne se déclenche pas | 4     | allegee  |
        | enfant     | aucune       | ne se déclenche pas | 0     | allegee  |

    Scénario: Ce que l'on en dit (DQ-401)
      Étant donné que populations est femme enceinte
      Et que contamination_microbienne est hors limites
      Alors le risque "Patients fragiles exposés" est signalé

  @DQ-402
  Règle: Dose incertaine chez l'enfant
    Plan du scénario: L'enfant, et une dose trop forte ou trompeuse
      Étant donné que populations est <population>
      Et que teneur est <teneur>
      Et que etiquetage est <étiquette>
      Alors la règle DQ-402 <réponse>
      Et le score est <score>

      Exemples:
        | population | teneur      | étiquette                  | réponse             | score |
        | enfant     | surdosage   | conforme                   | se déclenche        | 7     |
        | enfant     | irrégulière | conforme                   | se déclenche        | 7     |
        | enfant     | conforme    | dose ou identité trompeuse | se déclenche        | 7     |
        | enfant     | conforme    | mention absente ou erronée | ne se déclenche pas | 2     |
        | enfant     | sous-dosage | conforme                   | ne se déclenche pas | 2     |
        | sujet âgé  | surdosage   | conforme                   | ne se déclenche pas | 6     |

    Scénario: Ce que l'on en dit (DQ-402)
      Étant donné que populations est enfant
      Et que teneur est surdosage
      Alors l'expertise pediatrie est demandée

  @DQ-403
  Règle: Effets signalés
    Plan du scénario: Le lien est à établir
      Étant donné que effets_signales est <effets>
      Alors la règle DQ-403 <réponse>
      Et le score est <score>
      Et la profondeur de pharmacovigilance est <pharmacovigilance>

      Exemples:
        | effets     | réponse             | score | pharmacovigilance |
        | non graves | se déclenche        | 3     | complete          |
        | aucun      | ne se déclenche pas | 0     | allegee           |

  @DQ-404
  Règle: Effets graves signalés : imputabilité
    Plan du scénario: La série est à rechercher
      Étant donné que effets_signales est <effets>
      Alors la règle DQ-404 <réponse>
      Et le score est <score>
      Et la profondeur de pharmacovigilance est <pharmacovigilance>

      Exemples:
        | effets     | réponse             | score | pharmacovigilance |
        | graves     | se déclenche        | 11    | renforcee         |
        | non graves | ne se déclenche pas | 3     | complete          |

  @DQ-405
  Règle: Décès signalé
    Plan du scénario: Il va au comité, seul
      Étant donné que effets_signales est <effets>
      Alors la règle DQ-405 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>

      Exemples:
        | effets | réponse             | score | mode       |
        | décès  | se déclenche        | 11    | collegial  |
        | graves | ne se déclenche pas | 11    | approfondi |

    Scénario: Ce que l'on en dit (DQ-405)
      Étant donné que effets_signales est décès
      Alors l'enjeu "Décès en lien possible avec un défaut" est signalé

  @DQ-406
  Règle: Danger déjà chez les patients
    Plan du scénario: Le danger et le patient, ensemble
      Étant donné que confusion est <contenu>
      Et que niveau_atteint est <niveau>
      Alors la règle DQ-406 <réponse>
      Et le score est <score>
      Et la profondeur de reglementaire est <reglementaire>

      Exemples:
        | contenu          | niveau                | réponse             | score | reglementaire |
        | autre médicament | patients              | se déclenche        | 10    | examen        |
        | autre médicament | officines et hôpitaux | ne se déclenche pas | 8     | recevabilite  |
        | autre dosage     | patients              | ne se déclenche pas | 4     | recevabilite  |

    Scénario: Ce que l'on en dit (DQ-406)
      Étant donné que confusion est autre médicament
      Et que rien n'est dit de niveau_atteint
      Alors la règle DQ-406 se déclenche
      Et l'enjeu "Rappel auprès des patients" est signalé
