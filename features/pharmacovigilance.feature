# language: fr
Fonctionnalité: Signalements de pharmacovigilance
  Ce que l'égalité de traitement veut dire pour ce type de demande : le même effet, chez le même patient, est traité de
  même, que le signale un médecin ou un patient, une femme ou un homme, une direction ou une autre.

  Contexte:
    Étant donné le référentiel "pharmacovigilance"

  # Pour tous les signalements possibles

  Plan du scénario: Ce qui ne peut jamais suivre un circuit plus léger, c'est prouvé
    Étant donné que <fait> est oui
    Et que <autre> est oui
    Alors il est prouvé que le mode proposé n'est jamais plus léger que "<mode>"

    Exemples:
      | fait              | autre                | mode       |
      | deces             | inattendu            | approfondi |
      | hospitalisation   | inattendu            | approfondi |
      | autre_gravite     | inattendu            | approfondi |
      | inattendu         | signal_disproportion | approfondi |
      | cas_groupes       | evitable             | standard   |
      | evenement_designe | evitable             | standard   |

  Scénario: Une falsification va toujours à la réunion, c'est prouvé
    Étant donné que circonstances est falsification
    Alors il est prouvé que la règle PV-312 se déclenche toujours
    Et il est prouvé que le mode proposé n'est jamais plus léger que approfondi

  Scénario: Un lien exclu n'écarte pas un cas grave et inattendu, c'est prouvé
    Étant donné que imputabilite est exclue
    Et que hospitalisation est oui
    Et que inattendu est oui
    Alors il est prouvé que le mode proposé n'est jamais plus léger que approfondi

  Scénario: Une guérison n'allège jamais un cas grave, c'est prouvé
    Étant donné que hospitalisation est oui
    Et que evolution est guérison
    Alors il est prouvé que la règle PV-211 ne peut pas se déclencher

  Scénario: L'effet observé dans un essai n'a pas le délai d'un cas spontané, c'est prouvé
    Étant donné que origine est essai clinique
    Alors il est prouvé que la règle PV-701 ne peut pas se déclencher
    Et il est prouvé que la règle PV-702 ne peut pas se déclencher
    Et il est prouvé que la règle PV-704 se déclenche toujours

  Plan du scénario: Chaque mode sert à quelque chose
    Alors il est prouvé que le mode "<mode>" peut être proposé

    Exemples:
      | mode       |
      | simplifie  |
      | standard   |
      | approfondi |
      | collegial  |

  # Sur les cas livrés avec l'application

  Scénario: Une femme et un homme sont traités de même
    Étant donné l'historique "pharmacovigilance"
    Quand on échange le sexe du patient
    Alors le traitement est inchangé

  Plan du scénario: Aucun cas n'est allégé par un fait plus grave
    Étant donné l'historique "pharmacovigilance"
    Quand <fait> s'aggrave
    Alors le traitement n'est pas plus léger

    Exemples:
      | fait              |
      | deces             |
      | hospitalisation   |
      | inattendu         |
      | evolution         |
      | imputabilite      |
      | evenement_designe |
      | cas_groupes       |

  Plan du scénario: Qui signale n'allège rien : ni le patient, ni le médecin
    Étant donné l'historique "pharmacovigilance"
    Et que qualification_notificateur est <un>
    Quand qualification_notificateur devient <autre>
    Alors le traitement n'est pas plus léger

    Exemples:
      | un      | autre   |
      | médecin | patient |
      | patient | médecin |
      | juriste | patient |

  Plan du scénario: Un fait que l'on tait n'allège pas un cas où il était absent
    Étant donné l'historique "pharmacovigilance"
    Et que <fait> est <absent>
    Quand <fait> devient inconnu
    Alors le traitement n'est pas plus léger

    Exemples:
      | fait             | absent   |
      | deces            | non      |
      | inattendu        | non      |
      | evitable         | non      |
      | evolution        | guérison |
      | patients_traites | 10       |
      | age_patient      | 40       |

  Scénario: Les deux moteurs disent la même chose de chaque cas
    Étant donné l'historique "pharmacovigilance"
    Alors les deux moteurs disent la même chose

  # Sur des exemples

  Scénario: Deux signalements que seuls le déclarant, le sexe et la direction distinguent
    Étant donné les dossiers :
      | critère         | Centre A             | Centre B             |
      | hospitalisation | oui                  | oui                  |
      | inattendu       | oui                  | oui                  |
      | age_patient     | 42                   | 42                   |
      | demandeur       | Centre A             | Centre B             |
      | sexe            | féminin              | masculin             |
      | direction       | Direction médicale 1 | Direction médicale 3 |
    Alors les dossiers sont traités de la même façon
