# language: fr
Fonctionnalité: Défauts de qualité : la contamination et les corps étrangers
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

  @DQ-301
  Règle: Stérilité en cause
    Plan du scénario: Dès que l'assurance en est insuffisante
      Étant donné que defaut_sterilite est <stérilité>
      Alors la règle DQ-301 <réponse>
      Et le score est <score>
      Et la profondeur de qualite est <qualite>

      Exemples:
        | stérilité              | réponse             | score | qualite  |
        | assurance insuffisante | se déclenche        | 4     | complete |
        | aucune                 | ne se déclenche pas | 0     | allegee  |

    Scénario: Ce que l'on en dit (DQ-301)
      Étant donné que defaut_sterilite est assurance insuffisante
      Alors l'expertise microbiologie est demandée
      Et le risque "Infection par le produit" est signalé

  @DQ-302
  Règle: Non-stérilité avérée par une voie sensible
    Plan du scénario: Avérée, et par une voie sensible
      Étant donné que defaut_sterilite est <stérilité>
      Et que voie_administration est <voie>
      Alors la règle DQ-302 <réponse>
      Et le score est <score>
      Et la profondeur de clinique est <clinique>
      Et la profondeur de inspection est <inspection>

      Exemples:
        | stérilité              | voie       | réponse             | score | clinique  | inspection |
        | non-stérilité avérée   | injectable | se déclenche        | 14    | renforcee | avis       |
        | non-stérilité avérée   | orale      | ne se déclenche pas | 4     | allegee   | veille     |
        | assurance insuffisante | injectable | ne se déclenche pas | 4     | allegee   | veille     |

  @DQ-303
  Règle: Germes dans un produit non stérile
    Plan du scénario: Hors des limites
      Étant donné que contamination_microbienne est <germes>
      Alors la règle DQ-303 <réponse>
      Et le score est <score>
      Et la profondeur de qualite est <qualite>

      Exemples:
        | germes       | réponse             | score | qualite  |
        | hors limites | se déclenche        | 4     | complete |
        | aucune       | ne se déclenche pas | 0     | allegee  |

    Scénario: Ce que l'on en dit (DQ-303)
      Étant donné que contamination_microbienne est hors limites
      Alors l'expertise microbiologie est demandée
      Et le risque "Infection par le produit" est signalé

  @DQ-304
  Règle: Germe dangereux chez des patients fragiles
    Plan du scénario: Le germe et le patient, ensemble
      Étant donné que contamination_microbienne est <germe>
      Et que populations est <population>
      Alors la règle DQ-304 <réponse>
      Et le score est <score>
      Et la profondeur de clinique est <clinique>

      Exemples:
        | germe           | population | réponse             | score | clinique  |
        | germe dangereux | enfant     | se déclenche        | 13    | renforcee |
        | germe dangereux | adulte     | ne se déclenche pas | 4     | allegee   |
        | hors limites    | enfant     | ne se déclenche pas | 6     | complete  |

    Scénario: Ce que l'on en dit (DQ-304)
      Étant donné que contamination_microbienne est germe dangereux
      Et que populations est insuffisant rénal
      Alors l'expertise infectiologie est demandée

  @DQ-305
  Règle: Substance étrangère
    Plan du scénario: Une trace suffit
      Étant donné que contamination_chimique est <substance>
      Alors la règle DQ-305 <réponse>
      Et le score est <score>

      Exemples:
        | substance | réponse             | score |
        | traces    | se déclenche        | 1     |
        | aucune    | ne se déclenche pas | 0     |

    Scénario: Une trace ne fait pas une évaluation non clinique
      Étant donné que contamination_chimique est traces
      Alors la profondeur de non_clinique est allegee
      Et l'expertise toxicologie n'est pas demandée

  @DQ-306
  Règle: Substance étrangère notable
    Plan du scénario: Sa toxicité est à établir
      Étant donné que contamination_chimique est <substance>
      Alors la règle DQ-306 <réponse>
      Et le score est <score>
      Et la profondeur de non_clinique est <non_clinique>

      Exemples:
        | substance | réponse             | score | non_clinique |
        | notable   | se déclenche        | 5     | complete     |
        | traces    | ne se déclenche pas | 1     | allegee      |

    Scénario: Ce que l'on en dit (DQ-306)
      Étant donné que contamination_chimique est notable
      Alors l'expertise toxicologie est demandée
      Et le risque "Toxicité d'une substance étrangère" est signalé

  @DQ-307
  Règle: Impuretés hors spécification
    Plan du scénario: Au-delà des limites
      Étant donné que impuretes est <impuretés>
      Alors la règle DQ-307 <réponse>
      Et le score est <score>
      Et la profondeur de qualite est <qualite>

      Exemples:
        | impuretés          | réponse             | score | qualite  |
        | hors spécification | se déclenche        | 2     | complete |
        | conformes          | ne se déclenche pas | 0     | allegee  |

  @DQ-308
  Règle: Impureté mutagène ou cancérogène
    Plan du scénario: Le risque tient à la dose cumulée
      Étant donné que impuretes est <impuretés>
      Alors la règle DQ-308 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>
      Et la priorité proposée est <priorité>
      Et la profondeur de non_clinique est <non_clinique>

      Exemples:
        | impuretés      | réponse             | score | mode     | priorité    | non_clinique |
        | mutagène       | se déclenche        | 7     | standard | prioritaire | complete     |
        | non identifiée | ne se déclenche pas | 4     | standard | prioritaire | allegee      |

    Scénario: Ce que l'on en dit (DQ-308)
      Étant donné que impuretes est mutagène
      Alors l'expertise toxicologie est demandée
      Et le risque "Cancer après une exposition prolongée" est signalé

    Scénario: Avec une substance étrangère, le non clinique est renforcé
      Étant donné que impuretes est mutagène
      Et que contamination_chimique est notable
      Alors le score est 10
      Et la profondeur de non_clinique est renforcee

  @DQ-309
  Règle: Contamination croisée
    Plan du scénario: Un autre médicament, quel qu'il soit
      Étant donné que contamination_croisee est <croisée>
      Alors la règle DQ-309 <réponse>
      Et le score est <score>
      Et la profondeur de qualite est <qualite>
      Et la profondeur de inspection est <inspection>

      Exemples:
        | croisée         | réponse             | score | qualite  | inspection |
        | autre substance | se déclenche        | 4     | complete | veille     |
        | aucune          | ne se déclenche pas | 0     | allegee  | veille     |

    Scénario: Ce que l'on en dit (DQ-309)
      Étant donné que contamination_croisee est autre substance
      Alors le risque "Exposition à un autre médicament" est signalé
      Et l'expertise toxicologie n'est pas demandée

  @DQ-310
  Règle: Contamination par une substance très active
    Plan du scénario: La séparation des installations est en cause
      Étant donné que contamination_croisee est <croisée>
      Alors la règle DQ-310 <réponse>
      Et le score est <score>
      Et la profondeur de inspection est <inspection>

      Exemples:
        | croisée               | réponse             | score | inspection |
        | substance très active | se déclenche        | 7     | avis       |
        | autre substance       | ne se déclenche pas | 4     | veille     |

    Scénario: Ce que l'on en dit (DQ-310)
      Étant donné que contamination_croisee est substance très active
      Alors l'expertise toxicologie est demandée

  @DQ-311
  Règle: Matière visible dans le produit
    Plan du scénario: Des cristaux suffisent
      Étant donné que corps_etranger est <matière>
      Alors la règle DQ-311 <réponse>
      Et le score est <score>

      Exemples:
        | matière               | réponse             | score |
        | cristaux ou précipité | se déclenche        | 1     |
        | aucun                 | ne se déclenche pas | 0     |

    Scénario: Ses points comptent pour la qualité
      Étant donné que corps_etranger est cristaux ou précipité
      Et que contenant est conditionnement
      Alors le score est 2
      Et la profondeur de qualite est complete

  @DQ-312
  Règle: Particules par une voie profonde
    Plan du scénario: La matière et la voie, ensemble
      Étant donné que corps_etranger est <matière>
      Et que voie_administration est <voie>
      Et que certitude est <certitude>
      Alors la règle DQ-312 <réponse>
      Et le score est <score>
      Et la profondeur de clinique est <clinique>

      Exemples:
        | matière               | voie       | certitude | réponse             | score | clinique  |
        | matière non précisée  | injectable | constaté  | se déclenche        | 10    | renforcee |
        | matière non précisée  | injectable | possible  | se déclenche        | 5     | complete  |
        | cristaux ou précipité | injectable | constaté  | ne se déclenche pas | 3     | allegee   |
        | matière dangereuse    | orale      | constaté  | ne se déclenche pas | 3     | allegee   |

    Scénario: Ce que l'on en dit (DQ-312)
      Étant donné que corps_etranger est matière non précisée
      Et que voie_administration est injectable
      Alors le risque "Embolie, phlébite ou granulome" est signalé
