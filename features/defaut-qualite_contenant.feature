# language: fr
Fonctionnalité: Défauts de qualité : le contenant, le dispositif, la conservation
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

  @DQ-323
  Règle: Contenant ou conditionnement défectueux
    Plan du scénario: Le conditionnement suffit
      Étant donné que contenant est <contenant>
      Alors la règle DQ-323 <réponse>
      Et le score est <score>

      Exemples:
        | contenant       | réponse             | score |
        | conditionnement | se déclenche        | 1     |
        | conforme        | ne se déclenche pas | 0     |

    Scénario: Ses points comptent pour la qualité
      Étant donné que contenant est conditionnement
      Et que etendue est plusieurs lots
      Alors le score est 2
      Et la profondeur de qualite est complete

  @DQ-324
  Règle: Contenant non étanche par une voie sensible
    Plan du scénario: Il fuit, et la voie est sensible
      Étant donné que contenant est <contenant>
      Et que voie_administration est <voie>
      Alors la règle DQ-324 <réponse>
      Et le score est <score>
      Et la profondeur de qualite est <qualite>

      Exemples:
        | contenant       | voie       | réponse             | score | qualite  |
        | étanchéité      | injectable | se déclenche        | 5     | complete |
        | étanchéité      | inhalée    | se déclenche        | 5     | complete |
        | étanchéité      | orale      | ne se déclenche pas | 3     | allegee  |
        | conditionnement | injectable | ne se déclenche pas | 1     | allegee  |

    Scénario: Ce que l'on en dit (DQ-324)
      Étant donné que contenant est étanchéité
      Et que usage_ophtalmique est oui
      Alors l'expertise microbiologie est demandée
      Et le risque "Perte de stérilité" est signalé

  @DQ-325
  Règle: Dispositif d'administration défaillant
    Plan du scénario: Il ne délivre pas ce qu'il doit
      Étant donné que dispositif_defaillant est <dispositif>
      Alors la règle DQ-325 <réponse>
      Et le score est <score>
      Et la profondeur de qualite est <qualite>

      Exemples:
        | dispositif | réponse             | score | qualite  |
        | oui        | se déclenche        | 4     | complete |
        | non        | ne se déclenche pas | 0     | allegee  |

    Scénario: Ce que l'on en dit (DQ-325)
      Étant donné que dispositif_defaillant est oui
      Alors l'expertise dispositifs est demandée
      Et le risque "Dose non délivrée" est signalé

  @DQ-326
  Règle: Dispositif d'urgence défaillant
    Plan du scénario: Un médicament d'urgence, et non seulement critique
      Étant donné que dispositif_defaillant est <dispositif>
      Et que usage_vital est <vital>
      Et que forte_activite est <activité>
      Alors la règle DQ-326 <réponse>
      Et le score est <score>
      Et la profondeur de clinique est <clinique>

      Exemples:
        | dispositif | vital | activité | réponse             | score | clinique  |
        | oui        | oui   | non      | se déclenche        | 11    | renforcee |
        | oui        | non   | oui      | ne se déclenche pas | 8     | complete  |
        | non        | oui   | non      | ne se déclenche pas | 0     | allegee   |

    Scénario: Ce que l'on en dit (DQ-326)
      Étant donné que dispositif_defaillant est oui
      Et que usage_vital est oui
      Alors l'enjeu "Traitement d'urgence qui doit marcher du premier coup" est signalé

  @DQ-327
  Règle: Excursion de température
    Plan du scénario: La stabilité est à établir
      Étant donné que excursion_temperature est <excursion>
      Alors la règle DQ-327 <réponse>
      Et le score est <score>
      Et la profondeur de qualite est <qualite>

      Exemples:
        | excursion | réponse             | score | qualite  |
        | oui       | se déclenche        | 2     | complete |
        | non       | ne se déclenche pas | 0     | allegee  |

  @DQ-328
  Règle: Excursion de température d'un médicament biologique
    Plan du scénario: L'excursion et la nature, ensemble
      Étant donné que excursion_temperature est <excursion>
      Et que nature_substance est <nature>
      Alors la règle DQ-328 <réponse>
      Et le score est <score>
      Et la profondeur de qualite est <qualite>

      Exemples:
        | excursion | nature           | réponse             | score | qualite   |
        | oui       | biotechnologique | se déclenche        | 6     | renforcee |
        | oui       | extractive       | se déclenche        | 6     | renforcee |
        | oui       | végétale         | ne se déclenche pas | 2     | complete  |
        | oui       | chimique         | ne se déclenche pas | 2     | complete  |
        | non       | biotechnologique | ne se déclenche pas | 0     | allegee   |

    Scénario: Ce que l'on en dit (DQ-328)
      Étant donné que excursion_temperature est oui
      Et que nature_substance est extractive
      Alors l'expertise biotechnologie est demandée
      Et le risque "Perte d'activité ou agrégats" est signalé
