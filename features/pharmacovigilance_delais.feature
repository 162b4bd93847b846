# language: fr
Fonctionnalité: Signalements : le délai, et ce qu'il faut demander
  Une règle après l'autre, au bord où elle commence et juste à côté.

  # Un signalement dont chaque fait est connu et ne pèse rien : le score ne dit que ce que le scénario change.
  Contexte:
    Étant donné le référentiel "pharmacovigilance"
    Et un dossier :
      | critère                    | valeur     |
      | date_depot                 | 05/01/2026 |
      | substance_active           | oméprazole |
      | code_atc                   | A02BC01    |
      | nature_substance           | chimique   |
      | qualification_notificateur | médecin    |
      | confirmation_medicale      | oui        |
      | survenu_dans_union         | oui        |
      | deces                      | non        |
      | pronostic_vital            | non        |
      | hospitalisation            | non        |
      | invalidite                 | non        |
      | anomalie_congenitale       | non        |
      | autre_gravite              | non        |
      | inattendu                  | non        |
      | age_patient                | 40         |
      | evitable                   | non        |
      | evolution                  | en cours   |
      | imputabilite               | plausible  |
      | alternatives               | 5          |
      | patients_traites           | 1000       |

  @PV-701 @PV-702 @PV-703 @PV-704
  Règle: Transmission à EudraVigilance
    Scénario: Quinze jours si grave, quatre-vingt-dix sinon, rien d'un essai
      Étant donné les dossiers :
        | critère            | grave | grave hors Union | étude                       | bénin | bénin hors Union | essai          |
        | hospitalisation    | oui   | oui              | oui                         | non   | non              | oui            |
        | survenu_dans_union | oui   | non              | oui                         | oui   | non              | oui            |
        | origine            |       |                  | étude non interventionnelle |       |                  | essai clinique |
      Alors chaque dossier reçoit :
        | dossier          | échéance   |
        | grave            | 20/01/2026 |
        | grave hors Union | 20/01/2026 |
        | étude            | 20/01/2026 |
        | bénin            | 05/04/2026 |
        | bénin hors Union | aucune     |
        | essai            | aucune     |

    Plan du scénario: Une ligne et une seule
      Étant donné que hospitalisation est <grave>
      Et que survenu_dans_union est <union>
      Et que origine est <origine>
      Alors la règle <ligne> se déclenche
      Et les règles <autres> ne se déclenchent pas

      Exemples:
        | grave | union | origine                     | ligne  | autres                 |
        | oui   | non   | notification spontanée      | PV-701 | PV-702, PV-703, PV-704 |
        | non   | oui   | étude non interventionnelle | PV-702 | PV-701, PV-703, PV-704 |
        | non   | non   | notification spontanée      | PV-703 | PV-701, PV-702, PV-704 |
        | oui   | oui   | essai clinique              | PV-704 | PV-701, PV-702, PV-703 |
        | non   | non   | essai clinique              | PV-704 | PV-701, PV-702, PV-703 |

    Plan du scénario: Ce qui n'est pas transmis est gardé ou orienté
      Étant donné que hospitalisation est <grave>
      Et que survenu_dans_union est non
      Et que origine est <origine>
      Alors la règle <ligne> demande une précision

      Exemples:
        | grave | origine                | ligne  |
        | non   | notification spontanée | PV-703 |
        | oui   | essai clinique         | PV-704 |

  @PV-801
  Règle: Caractère attendu à vérifier
    Plan du scénario: Un cas grave dont on ne sait s'il est inattendu
      Étant donné que hospitalisation est <grave>
      Et que inattendu est <inattendu>
      Alors la règle PV-801 <réponse>

      Exemples:
        | grave | inattendu | réponse               |
        | oui   | inconnu   | demande une précision |
        | oui   | non       | ne se déclenche pas   |
        | oui   | oui       | ne se déclenche pas   |
        | non   | inconnu   | ne se déclenche pas   |

    Scénario: D'ici là, il est proposé à la réunion
      Étant donné que hospitalisation est oui
      Et que inattendu est inconnu
      Alors le mode proposé est approfondi
      Et le score est [3..8]
      Et les modes possibles sont simplifie, standard et approfondi
      Et il manque inattendu

  @PV-802
  Règle: Âge à demander
    Plan du scénario: L'âge qui n'est pas dit
      Étant donné que age_patient est <âge>
      Alors la règle PV-802 <réponse>

      Exemples:
        | âge     | réponse               |
        | inconnu | demande une précision |
        | 0       | ne se déclenche pas   |
        | 40      | ne se déclenche pas   |

  @PV-803
  Règle: Lot à demander
    Plan du scénario: Le lot d'un produit qui doit en avoir un
      Étant donné que code_atc est <code>
      Et que numero_lot est <lot>
      Alors la règle PV-803 <réponse>

      Exemples:
        | code    | lot     | réponse               |
        | J07BB02 | inconnu | demande une précision |
        | J07BB02 | A1      | ne se déclenche pas   |
        | A02BC01 | inconnu | ne se déclenche pas   |

  @PV-804
  Règle: Confirmation médicale à rechercher
    Plan du scénario: Le cas grave d'un patient se complète, il ne s'écarte pas
      Étant donné que qualification_notificateur est <qui>
      Et que hospitalisation est <grave>
      Et que confirmation_medicale est <confirmé>
      Et que evolution est <évolution>
      Alors la règle PV-804 <réponse>

      Exemples:
        | qui                          | grave | confirmé | évolution | réponse               |
        | patient                      | oui   | non      | en cours  | demande une précision |
        | juriste                      | oui   | non      | en cours  | demande une précision |
        | patient                      | oui   | oui      | inconnu   | demande une précision |
        | patient                      | oui   | oui      | en cours  | ne se déclenche pas   |
        | patient                      | non   | non      | en cours  | ne se déclenche pas   |
        | médecin                      | oui   | non      | en cours  | ne se déclenche pas   |
        | pharmacien                   | oui   | non      | en cours  | ne se déclenche pas   |
        | autre professionnel de santé | oui   | non      | en cours  | ne se déclenche pas   |

  @PV-805
  Règle: Cas à identifier
    Plan du scénario: La substance, et le jour où le cas est valide
      Étant donné que <critère> est inconnu
      Alors la règle PV-805 demande une précision

      Exemples:
        | critère          |
        | substance_active |
        | date_depot       |

    Scénario: Les deux sont connus
      Alors la règle PV-805 ne se déclenche pas

  @PV-806
  Règle: Issue fatale à confirmer
    Plan du scénario: Une évolution fatale dont le décès est nié se contredit
      Étant donné que evolution est <évolution>
      Et que deces est <décès>
      Alors la règle PV-806 <réponse>

      Exemples:
        | évolution | décès | réponse               |
        | décès     | non   | demande une précision |
        | décès     | oui   | ne se déclenche pas   |
        | séquelles | non   | ne se déclenche pas   |
        | inconnu   | non   | ne se déclenche pas   |

    Scénario: La demande ne pèse pas par elle-même
      Étant donné que evolution est inconnu
      Alors le score est [-1..0]
      Et le mode proposé est simplifie
