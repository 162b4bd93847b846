# language: fr
Fonctionnalité: Défauts de qualité : ce que l'on déduit d'un signalement
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

  Scénario: Un signalement sans rien de particulier suit le circuit simplifié
    Alors le score est 0
    Et le mode proposé est simplifie
    Et la priorité proposée est normale
    Et le dossier est complet
    Et aucun risque n'est signalé

  @DQ-101
  Règle: Voie qui franchit les barrières
    Plan du scénario: Injectée, ou dans une cavité
      Étant donné que voie_administration est <voie>
      Alors la règle DQ-101 <réponse>

      Exemples:
        | voie            | réponse             |
        | injectable      | se déclenche        |
        | locale invasive | se déclenche        |
        | inhalée         | ne se déclenche pas |
        | transdermique   | ne se déclenche pas |
        | orale           | ne se déclenche pas |
        | locale          | ne se déclenche pas |
        | inconnu         | ne se déclenche pas |

  @DQ-102
  Règle: Voie sensible aux germes
    Plan du scénario: Profonde, ou l'œil, ou les bronches
      Étant donné que voie_administration est <voie>
      Et que usage_ophtalmique est <œil>
      Alors la règle DQ-102 <réponse>

      Exemples:
        | voie       | œil | réponse             |
        | injectable | non | se déclenche        |
        | locale     | oui | se déclenche        |
        | inhalée    | non | se déclenche        |
        | locale     | non | ne se déclenche pas |
        | orale      | non | ne se déclenche pas |
        | inconnu    | non | ne se déclenche pas |

  @DQ-103
  Règle: Médicament critique
    Plan du scénario: D'urgence, de marge étroite ou de forte activité
      Étant donné que usage_vital est <vital>
      Et que marge_etroite est <marge>
      Et que forte_activite est <activité>
      Alors la règle DQ-103 <réponse>

      Exemples:
        | vital | marge | activité | réponse             |
        | oui   | non   | non      | se déclenche        |
        | non   | oui   | non      | se déclenche        |
        | non   | non   | oui      | se déclenche        |
        | non   | non   | non      | ne se déclenche pas |

    Scénario: Le silence vaut médicament ordinaire
      Étant donné que rien n'est dit de usage_vital
      Alors la règle DQ-103 ne se déclenche pas

  @DQ-104
  Règle: Voie qui mène au sang
    Plan du scénario: Injectée, sauf hors des vaisseaux
      Étant donné que voie_administration est <voie>
      Et que hors_vaisseau est <hors vaisseau>
      Alors la règle DQ-104 <réponse>

      Exemples:
        | voie            | hors vaisseau | réponse             |
        | injectable      | non           | se déclenche        |
        | locale invasive | non           | se déclenche        |
        | injectable      | oui           | ne se déclenche pas |
        | locale invasive | oui           | ne se déclenche pas |
        | orale           | non           | ne se déclenche pas |

    Scénario: Le silence vaut produit perfusable
      Étant donné que voie_administration est injectable
      Et que rien n'est dit de hors_vaisseau
      Alors la règle DQ-104 se déclenche
