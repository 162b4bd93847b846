# language: fr
Fonctionnalité: Défauts de qualité : la classe I, ligne après ligne, et le délai
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

  @DQ-T1-1 @DQ-T1-2 @DQ-T1-3 @DQ-T1-4 @DQ-T1-5 @DQ-T1-6 @DQ-T1-7 @DQ-T1-8
  Règle: Défauts de classe I : contamination et corps étrangers
    Plan du scénario: Non stérile, par une voie sensible
      Étant donné que defaut_sterilite est <stérilité>
      Et que voie_administration est <voie>
      Et que usage_ophtalmique est <œil>
      Alors la règle DQ-T1-1 <réponse>
      Et le mode proposé est <mode>

      Exemples:
        | stérilité              | voie       | œil | réponse             | mode       |
        | non-stérilité avérée   | injectable | non | se déclenche        | approfondi |
        | non-stérilité avérée   | locale     | oui | se déclenche        | approfondi |
        | non-stérilité avérée   | orale      | non | ne se déclenche pas | standard   |
        | assurance insuffisante | injectable | non | ne se déclenche pas | standard   |

    Plan du scénario: Un germe dangereux, par une voie sensible
      Étant donné que contamination_microbienne est <germe>
      Et que voie_administration est <voie>
      Alors la règle DQ-T1-2 <réponse>
      Et le mode proposé est <mode>

      Exemples:
        | germe           | voie    | réponse             | mode       |
        | germe dangereux | inhalée | se déclenche        | approfondi |
        | germe dangereux | orale   | ne se déclenche pas | standard   |
        | hors limites    | inhalée | ne se déclenche pas | standard   |

    Plan du scénario: Un germe dangereux, chez des patients fragiles
      Étant donné que contamination_microbienne est <germe>
      Et que populations est <population>
      Et que certitude est <certitude>
      Alors la règle DQ-T1-3 <réponse>
      Et le mode proposé est <mode>

      Exemples:
        | germe           | population | certitude | réponse             | mode       |
        | germe dangereux | enfant     | constaté  | se déclenche        | approfondi |
        | germe dangereux | enfant     | possible  | ne se déclenche pas | standard   |
        | germe dangereux | adulte     | constaté  | ne se déclenche pas | standard   |
        | hors limites    | enfant     | constaté  | ne se déclenche pas | standard   |

    Plan du scénario: Un germe dangereux, porté au nez
      Étant donné que contamination_microbienne est <germe>
      Et que voie_administration est locale
      Et que usage_nasal est <nez>
      Alors la règle DQ-T1-6 <réponse>
      Et le mode proposé est <mode>

      Exemples:
        | germe           | nez | réponse             | mode       |
        | germe dangereux | oui | se déclenche        | approfondi |
        | germe dangereux | non | ne se déclenche pas | standard   |
        | hors limites    | oui | ne se déclenche pas | standard   |

    Plan du scénario: Un germe dangereux, trouvé là où il croît
      Étant donné que contamination_microbienne est <germe>
      Et que liquide_aqueux est <aqueux>
      Et que certitude est <certitude>
      Alors la règle DQ-T1-8 <réponse>
      Et le mode proposé est <mode>

      Exemples:
        | germe           | aqueux | certitude | réponse             | mode       |
        | germe dangereux | oui    | constaté  | se déclenche        | approfondi |
        | germe dangereux | oui    | possible  | ne se déclenche pas | standard   |
        | germe dangereux | non    | constaté  | ne se déclenche pas | standard   |
        | hors limites    | oui    | constaté  | ne se déclenche pas | standard   |

    Plan du scénario: Un excipient que l'étiquette tait, injecté
      Étant donné que substance_cachee est <cachée>
      Et que voie_administration est <voie>
      Et que certitude est <certitude>
      Alors la règle DQ-T1-7 <réponse>
      Et le mode proposé est <mode>

      Exemples:
        | cachée                 | voie       | certitude | réponse             | mode       |
        | excipient ou allergène | injectable | constaté  | se déclenche        | approfondi |
        | excipient ou allergène | injectable | possible  | ne se déclenche pas | standard   |
        | excipient ou allergène | orale      | constaté  | ne se déclenche pas | standard   |
        | aucune                 | injectable | constaté  | ne se déclenche pas | simplifie  |

    Plan du scénario: Une substance toxique, constatée
      Étant donné que contamination_chimique est <substance>
      Et que certitude est <certitude>
      Alors la règle DQ-T1-4 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>

      Exemples:
        | substance | certitude | réponse             | score | mode       |
        | toxique   | constaté  | se déclenche        | 9     | approfondi |
        | toxique   | possible  | ne se déclenche pas | 4     | standard   |
        | notable   | constaté  | ne se déclenche pas | 5     | standard   |

    Plan du scénario: Une particule vue, et injectée
      Étant donné que corps_etranger est <matière>
      Et que certitude est <certitude>
      Et que voie_administration est <voie>
      Alors la règle DQ-T1-5 <réponse>
      Et le mode proposé est <mode>

      Exemples:
        | matière               | certitude | voie            | réponse             | mode       |
        | matière non précisée  | constaté  | injectable      | se déclenche        | approfondi |
        | matière dangereuse    | constaté  | locale invasive | se déclenche        | approfondi |
        | cristaux ou précipité | constaté  | injectable      | ne se déclenche pas | standard   |
        | matière dangereuse    | possible  | injectable      | ne se déclenche pas | standard   |
        | matière dangereuse    | constaté  | orale           | ne se déclenche pas | standard   |

    Scénario: Une particule vue, et injectée hors des vaisseaux
      Étant donné que corps_etranger est matière dangereuse
      Et que voie_administration est injectable
      Et que hors_vaisseau est oui
      Alors la règle DQ-T1-5 ne se déclenche pas
      Et le mode proposé est standard

  @DQ-T2-1 @DQ-T2-2 @DQ-T2-3 @DQ-T2-4 @DQ-T2-5 @DQ-T2-6 @DQ-T2-7 @DQ-T2-8 @DQ-T2-9 @DQ-T2-10
  Règle: Défauts de classe I : identité, dose et délivrance
    Plan du scénario: Un autre médicament, quel qu'il soit
      Étant donné que confusion est <contenu>
      Alors la règle DQ-T2-1 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>

      Exemples:
        | contenu          | réponse             | score | mode       |
        | autre médicament | se déclenche        | 8     | approfondi |
        | autre dosage     | ne se déclenche pas | 4     | standard   |
        | unité isolée     | ne se déclenche pas | 4     | standard   |
        | aucune           | ne se déclenche pas | 0     | simplifie  |

    Plan du scénario: Un autre dosage d'un médicament critique
      Étant donné que confusion est <contenu>
      Et que forte_activite est <activité>
      Alors la règle DQ-T2-2 <réponse>
      Et le mode proposé est <mode>

      Exemples:
        | contenu      | activité | réponse             | mode       |
        | autre dosage | oui      | se déclenche        | approfondi |
        | autre dosage | non      | ne se déclenche pas | standard   |
        | unité isolée | oui      | ne se déclenche pas | standard   |

    Plan du scénario: Une étiquette trompeuse sur un médicament critique
      Étant donné que etiquetage est <étiquette>
      Et que forte_activite est <activité>
      Alors la règle DQ-T2-3 <réponse>
      Et le mode proposé est <mode>

      Exemples:
        | étiquette                  | activité | réponse             | mode       |
        | dose ou identité trompeuse | oui      | se déclenche        | approfondi |
        | dose ou identité trompeuse | non      | ne se déclenche pas | standard   |
        | mention absente ou erronée | oui      | ne se déclenche pas | simplifie  |

    Plan du scénario: Trop d'un médicament critique, et de beaucoup
      Étant donné que teneur est <teneur>
      Et que ampleur est <ampleur>
      Et que forte_activite est <activité>
      Alors la règle DQ-T2-4 <réponse>
      Et le mode proposé est <mode>

      Exemples:
        | teneur      | ampleur | activité | réponse             | mode       |
        | surdosage   | majeure | oui      | se déclenche        | approfondi |
        | irrégulière | majeure | oui      | se déclenche        | approfondi |
        | surdosage   | limitée | oui      | ne se déclenche pas | standard   |
        | surdosage   | majeure | non      | ne se déclenche pas | standard   |
        | sous-dosage | majeure | oui      | ne se déclenche pas | approfondi |

    Plan du scénario: Trop d'un médicament de marge étroite, même de peu
      Étant donné que teneur est <teneur>
      Et que marge_etroite est <marge>
      Alors la règle DQ-T2-5 <réponse>
      Et le mode proposé est <mode>

      Exemples:
        | teneur      | marge | réponse             | mode       |
        | surdosage   | oui   | se déclenche        | approfondi |
        | irrégulière | oui   | se déclenche        | approfondi |
        | surdosage   | non   | ne se déclenche pas | simplifie  |
        | sous-dosage | oui   | ne se déclenche pas | standard   |

    Plan du scénario: Beaucoup trop peu d'un médicament critique
      Étant donné que teneur est <teneur>
      Et que ampleur est <ampleur>
      Et que forte_activite est <activité>
      Alors la règle DQ-T2-6 <réponse>
      Et le mode proposé est <mode>

      Exemples:
        | teneur      | ampleur | activité | réponse             | mode       |
        | sous-dosage | majeure | oui      | se déclenche        | approfondi |
        | sous-dosage | limitée | oui      | ne se déclenche pas | standard   |
        | sous-dosage | majeure | non      | ne se déclenche pas | simplifie  |
        | conforme    | majeure | oui      | ne se déclenche pas | simplifie  |

    Plan du scénario: Trop peu d'un médicament d'urgence, même de peu
      Étant donné que teneur est <teneur>
      Et que usage_vital est <vital>
      Et que voie_administration est <voie>
      Alors la règle DQ-T2-7 <réponse>
      Et le mode proposé est <mode>

      Exemples:
        | teneur      | vital | voie       | réponse             | mode       |
        | sous-dosage | oui   | injectable | se déclenche        | approfondi |
        | sous-dosage | oui   | orale      | se déclenche        | approfondi |
        | sous-dosage | non   | injectable | ne se déclenche pas | standard   |
        | conforme    | oui   | injectable | ne se déclenche pas | simplifie  |

    Plan du scénario: Beaucoup trop, et injecté
      Étant donné que teneur est <teneur>
      Et que ampleur est <ampleur>
      Et que voie_administration est <voie>
      Alors la règle DQ-T2-9 <réponse>
      Et le mode proposé est <mode>

      Exemples:
        | teneur      | ampleur | voie       | réponse             | mode       |
        | surdosage   | majeure | injectable | se déclenche        | approfondi |
        | irrégulière | majeure | injectable | se déclenche        | approfondi |
        | surdosage   | limitée | injectable | ne se déclenche pas | simplifie  |
        | surdosage   | majeure | orale      | ne se déclenche pas | standard   |
        | sous-dosage | majeure | injectable | ne se déclenche pas | standard   |

    Plan du scénario: Beaucoup trop, chez des patients fragiles
      Étant donné que teneur est <teneur>
      Et que ampleur est <ampleur>
      Et que populations est <population>
      Alors la règle DQ-T2-10 <réponse>
      Et le mode proposé est <mode>

      Exemples:
        | teneur      | ampleur | population | réponse             | mode       |
        | surdosage   | majeure | enfant     | se déclenche        | approfondi |
        | irrégulière | majeure | sujet âgé  | se déclenche        | approfondi |
        | surdosage   | limitée | enfant     | ne se déclenche pas | standard   |
        | surdosage   | majeure | adulte     | ne se déclenche pas | standard   |
        | sous-dosage | majeure | enfant     | ne se déclenche pas | simplifie  |

    Plan du scénario: Un dispositif défaillant d'un médicament critique
      Étant donné que dispositif_defaillant est <dispositif>
      Et que forte_activite est <activité>
      Alors la règle DQ-T2-8 <réponse>
      Et le score est <score>
      Et le mode proposé est <mode>

      Exemples:
        | dispositif | activité | réponse             | score | mode       |
        | oui        | oui      | se déclenche        | 8     | approfondi |
        | oui        | non      | ne se déclenche pas | 4     | standard   |
        | non        | oui      | ne se déclenche pas | 0     | simplifie  |

  @DQ-T3-1 @DQ-T3-2 @DQ-T3-3
  Règle: Délai de la première mesure
    Plan du scénario: Un jour, trois jours, dix jours
      Étant donné que contamination_chimique est <substance>
      Alors la règle <ligne> se déclenche
      Et les règles <autres> ne se déclenchent pas
      Et l'échéance est le <échéance>

      Exemples:
        | substance | ligne   | autres           | échéance   |
        | toxique   | DQ-T3-1 | DQ-T3-2, DQ-T3-3 | 03/03/2026 |
        | notable   | DQ-T3-2 | DQ-T3-1, DQ-T3-3 | 05/03/2026 |
        | traces    | DQ-T3-3 | DQ-T3-1, DQ-T3-2 | 12/03/2026 |
