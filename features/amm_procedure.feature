# language: fr
Fonctionnalité: Demandes d'autorisation : la procédure, le rôle de la France, le délai
  Une règle après l'autre, au bord où elle commence et juste à côté.

  # Une substance connue, dossier complet : trois points que rien d'autre n'alourdit.
  Contexte:
    Étant donné le référentiel "amm"
    Et un dossier :
      | critère            | valeur          |
      | procedure          | nationale       |
      | date_depot         | 05/01/2026      |
      | base_juridique     | complète        |
      | substance_active   | ibuprofène      |
      | code_atc           | M01AE01         |
      | indication         | Douleur modérée |
      | plan_pediatrique   | différé         |
      | substance_nouvelle | non             |
      | nature_substance   | chimique        |
      | affection_grave    | non             |
      | alternatives       | 6               |
      | sites_hors_ue      | 0               |

  @AMM-201
  Règle: Voie de dépôt à vérifier : procédure centralisée obligatoire
    Plan du scénario: Une autre voie, pour une catégorie réservée à la centralisée
      Étant donné que procedure est <procédure>
      Et que mti est <mti>
      Et que orphelin est <orphelin>
      Et que nature_substance est <nature>
      Alors la règle AMM-201 <réponse>
      Et la profondeur de reglementaire est <profondeur>

      Exemples:
        | procédure   | mti | orphelin | nature           | réponse             | profondeur   |
        | nationale   | non | non      | biotechnologique | se déclenche        | examen       |
        | nationale   | oui | non      | chimique         | se déclenche        | examen       |
        | MRP         | non | oui      | chimique         | se déclenche        | examen       |
        | DCP         | non | oui      | chimique         | se déclenche        | examen       |
        | centralisée | oui | oui      | biotechnologique | ne se déclenche pas | recevabilite |
        | nationale   | non | non      | extractive       | ne se déclenche pas | recevabilite |
        | DCP         | non | non      | chimique         | ne se déclenche pas | recevabilite |

    Scénario: Ce que l'on en dit (AMM-201)
      Étant donné que nature_substance est biotechnologique
      Alors la règle AMM-201 demande une précision
      Et l'expertise procedures est demandée
      Et le risque "Voie de dépôt irrecevable" est signalé
      Et le score est 7

  @AMM-202
  Règle: La France conduit l'évaluation d'un dossier propre
    Plan du scénario: Elle signe le rapport que les autres liront
      Étant donné que procedure est <procédure>
      Et que role_france est <rôle>
      Alors la règle AMM-202 <réponse>
      Et le mode proposé est <mode>

      Exemples:
        | procédure   | rôle         | réponse             | mode      |
        | MRP         | référent     | se déclenche        | standard  |
        | DCP         | référent     | se déclenche        | standard  |
        | centralisée | rapporteur   | se déclenche        | standard  |
        | centralisée | corapporteur | se déclenche        | standard  |
        | MRP         | concerné     | ne se déclenche pas | simplifie |
        | DCP         | concerné     | ne se déclenche pas | simplifie |
        | centralisée | aucun rôle   | ne se déclenche pas | simplifie |
        | nationale   | référent     | ne se déclenche pas | simplifie |

    Scénario: Une copie dont la France est référente reste une copie
      Étant donné que procedure est DCP
      Et que role_france est référent
      Et que base_juridique est générique
      Alors la règle AMM-202 ne se déclenche pas

    Scénario: Un plancher, sans un point de plus
      Étant donné que procedure est DCP
      Et que role_france est référent
      Alors le score est 3
      Et l'enjeu "La France signe le rapport d'évaluation lu par les autres États" est signalé

  @AMM-203
  Règle: Procédure centralisée conduite par d'autres États
    Plan du scénario: Elle commente, elle n'écrit pas
      Étant donné que procedure est <procédure>
      Et que role_france est <rôle>
      Alors la règle AMM-203 <réponse>
      Et le score est <score>
      Et la profondeur de clinique est <profondeur>

      Exemples:
        | procédure   | rôle         | réponse             | score | profondeur |
        | centralisée | aucun rôle   | se déclenche        | 1     | allegee    |
        | centralisée | corapporteur | ne se déclenche pas | 3     | complete   |
        | nationale   | aucun rôle   | ne se déclenche pas | 3     | complete   |

  @AMM-204
  Règle: Reconnaissance d'une autorisation d'un autre État
    Plan du scénario: L'État concerné approuve le rapport d'un autre
      Étant donné que procedure est <procédure>
      Et que role_france est <rôle>
      Alors la règle AMM-204 <réponse>
      Et le score est <score>
      Et la profondeur de clinique est <profondeur>

      Exemples:
        | procédure | rôle     | réponse             | score | profondeur |
        | MRP       | concerné | se déclenche        | 0     | allegee    |
        | MRP       | référent | ne se déclenche pas | 3     | complete   |
        | DCP       | concerné | ne se déclenche pas | 3     | complete   |

  @AMM-701 @AMM-702 @AMM-703 @AMM-705
  Règle: Délai légal de la procédure
    Scénario: Deux cent dix jours, cent cinquante si l'accélération est demandée, quatre-vingt-dix pour reconnaître
      Étant donné les dossiers :
        | critère                       | centralisé  | accéléré    | national  | national pressé | décentralisé | reconnu  |
        | procedure                     | centralisée | centralisée | nationale | nationale       | DCP          | MRP      |
        | role_france                   | rapporteur  | rapporteur  |           |                 | concerné     | concerné |
        | evaluation_acceleree_demandee | non         | oui         | non       | oui             | non          | non      |
      Alors chaque dossier reçoit :
        | dossier         | échéance   |
        | centralisé      | 03/08/2026 |
        | accéléré        | 04/06/2026 |
        | national        | 03/08/2026 |
        | national pressé | 03/08/2026 |
        | décentralisé    | 03/08/2026 |
        | reconnu         | 05/04/2026 |

    Plan du scénario: Une ligne et une seule
      Étant donné que procedure est <procédure>
      Et que evaluation_acceleree_demandee est <accélérée>
      Alors la règle <ligne> se déclenche
      Et les règles <autres> ne se déclenchent pas

      Exemples:
        | procédure   | accélérée | ligne   | autres                    |
        | centralisée | non       | AMM-701 | AMM-702, AMM-703, AMM-705 |
        | centralisée | oui       | AMM-702 | AMM-701, AMM-703, AMM-705 |
        | nationale   | oui       | AMM-703 | AMM-701, AMM-702, AMM-705 |
        | DCP         | non       | AMM-703 | AMM-701, AMM-702, AMM-705 |
        | MRP         | oui       | AMM-705 | AMM-701, AMM-702, AMM-703 |

    Plan du scénario: Un arrêt d'horloge ne compte pas
      Étant donné que procedure est <procédure>
      Et que role_france est <rôle>
      Et que evaluation_acceleree_demandee est <accélérée>
      Et que jours_suspendus est 10
      Alors l'échéance est le <jour>

      Exemples:
        | procédure   | rôle       | accélérée | jour       |
        | centralisée | rapporteur | non       | 13/08/2026 |
        | centralisée | rapporteur | oui       | 14/06/2026 |
        | MRP         | concerné   | non       | 15/04/2026 |

    Scénario: L'accélération n'existe qu'en procédure centralisée, c'est prouvé
      Étant donné que procedure est nationale
      Et que evaluation_acceleree_demandee est oui
      Alors il est prouvé que la règle AMM-702 ne peut pas se déclencher

  @AMM-704
  Règle: Rapport de l'État de référence en procédure décentralisée
    Plan du scénario: Cent vingt jours pour le rapport, dans les deux cent dix
      Étant donné que procedure est <procédure>
      Et que role_france est <rôle>
      Et que jours_suspendus est <arrêt>
      Alors la règle AMM-704 <réponse>
      Et l'échéance est le <jour>

      Exemples:
        | procédure | rôle     | arrêt | réponse             | jour       |
        | DCP       | référent | 0     | se déclenche        | 05/05/2026 |
        | DCP       | référent | 10    | se déclenche        | 15/05/2026 |
        | DCP       | concerné | 0     | ne se déclenche pas | 03/08/2026 |
        | MRP       | référent | 0     | ne se déclenche pas | 05/04/2026 |

    Scénario: Ce que l'on en dit (AMM-704)
      Étant donné que procedure est DCP
      Et que role_france est référent
      Alors l'enjeu "Projets de rapport et de RCP attendus par les États concernés" est signalé

  @AMM-801
  Règle: Rôle de la France à préciser
    Plan du scénario: Partout où la France peut en avoir un
      Étant donné que procedure est <procédure>
      Et que role_france est <rôle>
      Alors la règle AMM-801 <réponse>

      Exemples:
        | procédure   | rôle       | réponse               |
        | MRP         | inconnu    | demande une précision |
        | DCP         | inconnu    | demande une précision |
        | centralisée | inconnu    | demande une précision |
        | nationale   | inconnu    | ne se déclenche pas   |
        | MRP         | concerné   | ne se déclenche pas   |
        | centralisée | aucun rôle | ne se déclenche pas   |

    Scénario: D'ici là, il est traité comme si la France conduisait l'évaluation
      Étant donné que procedure est centralisée
      Et que role_france est inconnu
      Alors le mode proposé est standard
      Et les modes possibles sont simplifie et standard
