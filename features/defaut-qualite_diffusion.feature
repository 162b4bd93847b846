# language: fr
Fonctionnalité: Défauts de qualité : la diffusion, ce qu'il faut demander
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

  @DQ-407
  Règle: Lot retenu chez le fabricant
    Plan du scénario: Personne n'est exposé
      Étant donné que niveau_atteint est <niveau>
      Et que etiquetage est <étiquette>
      Alors la règle DQ-407 <réponse>
      Et le score est <score>
      Et la profondeur de reglementaire est <reglementaire>

      Exemples:
        | niveau             | étiquette                  | réponse             | score | reglementaire |
        | stock du fabricant | mention absente ou erronée | se déclenche        | 0     | recevabilite  |
        | grossistes         | mention absente ou erronée | ne se déclenche pas | 2     | examen        |
        | stock du fabricant | conforme                   | se déclenche        | -2    | recevabilite  |

  @DQ-408
  Règle: Défaut que l'usager verrait
    Plan du scénario: Il allège, sauf quand une seule erreur suffit
      Étant donné que decelable est <visible>
      Et que confusion est <contenu>
      Alors la règle DQ-408 <réponse>
      Et le score est <score>

      Exemples:
        | visible | contenu          | réponse             | score |
        | oui     | aucune           | se déclenche        | -1    |
        | non     | aucune           | ne se déclenche pas | 0     |
        | oui     | autre médicament | ne se déclenche pas | 8     |
        | oui     | autre dosage     | se déclenche        | 3     |

    Scénario: Le silence vaut défaut que personne ne verrait
      Étant donné que rien n'est dit de decelable
      Alors la règle DQ-408 ne se déclenche pas

    Scénario: Il allège la clinique, et elle seule
      Étant donné que decelable est oui
      Et que populations est enfant
      Et que teneur est surdosage
      Et que certitude est constaté
      Alors le score est 6
      Et la profondeur de clinique est complete

  @DQ-409
  Règle: Défaut possible, non constaté
    Plan du scénario: La probabilité est moindre
      Étant donné que certitude est <certitude>
      Et que impuretes est <impuretés>
      Alors la règle DQ-409 <réponse>
      Et le score est <score>
      Et la profondeur de qualite est <qualite>

      Exemples:
        | certitude | impuretés          | réponse             | score | qualite  |
        | possible  | hors spécification | se déclenche        | 1     | allegee  |
        | constaté  | hors spécification | ne se déclenche pas | 2     | complete |

    Scénario: Le silence vaut défaut constaté
      Étant donné que rien n'est dit de certitude
      Alors la règle DQ-409 ne se déclenche pas

  @DQ-410
  Règle: Plusieurs lots
    Plan du scénario: La cause dépasse un lot
      Étant donné que etendue est <étendue>
      Alors la règle DQ-410 <réponse>
      Et le score est <score>

      Exemples:
        | étendue        | réponse             | score |
        | plusieurs lots | se déclenche        | 1     |
        | un lot         | ne se déclenche pas | 0     |

  @DQ-411
  Règle: Plusieurs spécialités
    Plan du scénario: Le site, la matière ou le procédé
      Étant donné que etendue est <étendue>
      Alors la règle DQ-411 <réponse>
      Et le score est <score>
      Et la profondeur de inspection est <inspection>

      Exemples:
        | étendue               | réponse             | score | inspection |
        | plusieurs spécialités | se déclenche        | 3     | veille     |
        | plusieurs lots        | ne se déclenche pas | 1     | veille     |

    Scénario: Avec une récidive, ses points comptent pour l'inspection
      Étant donné que etendue est plusieurs spécialités
      Et que recidive est oui
      Et que confusion est unité isolée
      Alors le score est 10
      Et la profondeur de inspection est inspection

  @DQ-412
  Règle: Défaut récidivant
    Plan du scénario: La première correction n'a pas suffi
      Étant donné que recidive est <récidive>
      Alors la règle DQ-412 <réponse>
      Et le score est <score>
      Et la profondeur de inspection est <inspection>

      Exemples:
        | récidive | réponse             | score | inspection |
        | oui      | se déclenche        | 3     | avis       |
        | non      | ne se déclenche pas | 0     | veille     |

    Scénario: Ce que l'on en dit (DQ-412)
      Étant donné que recidive est oui
      Alors le risque "Mesures correctives sans effet" est signalé

  @DQ-413
  Règle: Alerte rapide à d'autres États
    Plan du scénario: Exporté, et l'atteinte possible
      Étant donné que exportation est <exporté>
      Et que substance_cachee est <cachée>
      Alors la règle DQ-413 <réponse>
      Et le score est <score>
      Et la profondeur de reglementaire est <reglementaire>

      Exemples:
        | exporté | cachée                 | réponse             | score | reglementaire |
        | oui     | excipient ou allergène | se déclenche        | 4     | examen        |
        | non     | excipient ou allergène | ne se déclenche pas | 3     | recevabilite  |
        | oui     | aucune                 | ne se déclenche pas | 0     | recevabilite  |

    Scénario: Ce que l'on en dit (DQ-413)
      Étant donné que exportation est oui
      Et que contenant est étanchéité
      Alors l'enjeu "Alerte rapide européenne" est signalé

  @DQ-414
  Règle: Le rappel priverait d'un traitement
    Plan du scénario: Une pénurie, ou un médicament majeur sans autre choix
      Étant donné que contenant est <contenant>
      Et que penurie est <pénurie>
      Et que interet_majeur est <majeur>
      Et que alternatives est <alternatives>
      Alors la règle DQ-414 <réponse>
      Et le score est <score>
      Et la profondeur de reglementaire est <reglementaire>

      Exemples:
        | contenant  | pénurie | majeur | alternatives | réponse             | score | reglementaire |
        | étanchéité | oui     | non    | 5            | se déclenche        | 6     | examen        |
        | étanchéité | non     | oui    | 0            | se déclenche        | 6     | examen        |
        | étanchéité | non     | oui    | 1            | ne se déclenche pas | 3     | recevabilite  |
        | étanchéité | non     | non    | 0            | ne se déclenche pas | 3     | recevabilite  |
        | conforme   | oui     | oui    | 0            | ne se déclenche pas | 0     | recevabilite  |

    Scénario: Ce que l'on en dit (DQ-414)
      Étant donné que contenant est étanchéité
      Et que penurie est oui
      Alors l'expertise ruptures est demandée
      Et l'enjeu "Continuité d'un traitement sans autre choix" est signalé

  @DQ-415
  Règle: Danger sous attention publique
    Plan du scénario: Le danger et l'attention, ensemble
      Étant donné que confusion est <contenu>
      Et que attention_publique est <attention>
      Alors la règle DQ-415 <réponse>
      Et le score est <score>
      Et la profondeur de reglementaire est <reglementaire>

      Exemples:
        | contenu          | attention | réponse             | score | reglementaire |
        | autre médicament | oui       | se déclenche        | 10    | examen        |
        | autre médicament | non       | ne se déclenche pas | 8     | recevabilite  |
        | autre dosage     | oui       | ne se déclenche pas | 4     | recevabilite  |

  @DQ-416
  Règle: Défaut de gamme largement diffusé
    Plan du scénario: L'atteinte, la gamme et cent mille unités : il faut les trois
      Étant donné que contenant est <contenant>
      Et que etendue est <étendue>
      Et que unites_distribuees est <unités>
      Alors la règle DQ-416 <réponse>
      Et le score est <score>
      Et la priorité proposée est <priorité>

      Exemples:
        | contenant  | étendue               | unités | réponse             | score | priorité    |
        | étanchéité | plusieurs spécialités | 100000 | se déclenche        | 6     | urgente     |
        | étanchéité | plusieurs spécialités | 99999  | ne se déclenche pas | 6     | prioritaire |
        | étanchéité | plusieurs lots        | 100000 | ne se déclenche pas | 4     | prioritaire |
        | conforme   | plusieurs spécialités | 100000 | ne se déclenche pas | 3     | normale     |

    Scénario: Leur nombre n'est pas connu : la prudence le suppose
      Étant donné que contenant est étanchéité
      Et que etendue est plusieurs spécialités
      Et que unites_distribuees est inconnu
      Alors la règle DQ-416 ne se déclenche pas
      Et la priorité proposée est urgente
      Et la règle DQ-802 demande une précision

  @DQ-801
  Règle: Voie d'administration à préciser
    Plan du scénario: La voie qui n'est pas dite
      Étant donné que voie_administration est <voie>
      Alors la règle DQ-801 <réponse>

      Exemples:
        | voie       | réponse               |
        | inconnu    | demande une précision |
        | orale      | ne se déclenche pas   |
        | injectable | ne se déclenche pas   |

  @DQ-802
  Règle: Quantité à préciser
    Plan du scénario: Le nombre qui n'est pas dit
      Étant donné que unites_distribuees est <unités>
      Alors la règle DQ-802 <réponse>

      Exemples:
        | unités  | réponse               |
        | inconnu | demande une précision |
        | 0       | ne se déclenche pas   |
        | 2000    | ne se déclenche pas   |
