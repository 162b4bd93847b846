# language: fr
Fonctionnalité: Défauts de qualité : l'identité, la dose, la composition, le site
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
