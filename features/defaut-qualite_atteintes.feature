# language: fr
Fonctionnalité: Défauts de qualité : l'atteinte possible
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

  @DQ-121
  Règle: Germes possibles
    Plan du scénario: La stérilité, les germes ou l'étanchéité
      Étant donné que defaut_sterilite est <stérilité>
      Et que contamination_microbienne est <germes>
      Et que contenant est <contenant>
      Alors la règle DQ-121 <réponse>
      Et le score est <score>

      Exemples:
        | stérilité              | germes       | contenant       | réponse             | score |
        | assurance insuffisante | aucune       | conforme        | se déclenche        | 4     |
        | aucune                 | hors limites | conforme        | se déclenche        | 4     |
        | aucune                 | aucune       | étanchéité      | se déclenche        | 3     |
        | aucune                 | aucune       | conditionnement | ne se déclenche pas | 1     |
        | aucune                 | aucune       | conforme        | ne se déclenche pas | 0     |

  @DQ-122
  Règle: Contamination chimique ou croisée
    Plan du scénario: Notable, non identifiée ou croisée
      Étant donné que contamination_chimique est <substance>
      Et que impuretes est <impuretés>
      Et que contamination_croisee est <croisée>
      Alors la règle DQ-122 <réponse>
      Et le score est <score>

      Exemples:
        | substance | impuretés          | croisée         | réponse             | score |
        | notable   | conformes          | aucune          | se déclenche        | 5     |
        | traces    | conformes          | aucune          | ne se déclenche pas | 1     |
        | aucune    | non identifiée     | aucune          | se déclenche        | 4     |
        | aucune    | hors spécification | aucune          | ne se déclenche pas | 2     |
        | aucune    | conformes          | autre substance | se déclenche        | 4     |
        | aucune    | conformes          | aucune          | ne se déclenche pas | 0     |

  @DQ-123
  Règle: Corps étranger ou mélange
    Plan du scénario: Les cristaux, s'ils sont mis dans l'œil
      Étant donné que corps_etranger est <matière>
      Et que usage_ophtalmique est <œil>
      Alors la règle DQ-123 <réponse>
      Et le score est <score>

      Exemples:
        | matière               | œil | réponse             | score |
        | cristaux ou précipité | oui | se déclenche        | 3     |
        | cristaux ou précipité | non | ne se déclenche pas | 1     |
        | aucun                 | oui | ne se déclenche pas | 0     |

    Plan du scénario: La matière, les cristaux s'ils sont injectés, le mélange
      Étant donné que corps_etranger est <matière>
      Et que voie_administration est <voie>
      Et que confusion est <contenu>
      Alors la règle DQ-123 <réponse>
      Et le score est <score>

      Exemples:
        | matière               | voie       | contenu      | réponse             | score |
        | matière non précisée  | orale      | aucune       | se déclenche        | 3     |
        | cristaux ou précipité | orale      | aucune       | ne se déclenche pas | 1     |
        | cristaux ou précipité | injectable | aucune       | se déclenche        | 3     |
        | aucun                 | injectable | aucune       | ne se déclenche pas | 0     |
        | aucun                 | orale      | unité isolée | se déclenche        | 4     |

  @DQ-124
  Règle: Dose incertaine
    Plan du scénario: L'étiquette, la libération, le dispositif
      Étant donné que etiquetage est <étiquette>
      Et que specification est <essai>
      Et que dispositif_defaillant est <dispositif>
      Alors la règle DQ-124 <réponse>
      Et le score est <score>

      Exemples:
        | étiquette                  | essai                    | dispositif | réponse             | score |
        | dose ou identité trompeuse | conforme                 | non        | se déclenche        | 4     |
        | mention absente ou erronée | conforme                 | non        | ne se déclenche pas | 2     |
        | conforme                   | libération ou uniformité | non        | se déclenche        | 4     |
        | conforme                   | aspect ou stabilité      | non        | ne se déclenche pas | 2     |
        | conforme                   | conforme                 | oui        | se déclenche        | 4     |
        | conforme                   | conforme                 | non        | ne se déclenche pas | 0     |

    Plan du scénario: La teneur, et l'écart s'il est critique ou injecté
      Étant donné que teneur est <teneur>
      Et que marge_etroite est <marge>
      Et que voie_administration est <voie>
      Alors la règle DQ-124 <réponse>
      Et le score est <score>

      Exemples:
        | teneur      | marge | voie       | réponse             | score |
        | surdosage   | oui   | orale      | se déclenche        | 11    |
        | surdosage   | non   | orale      | ne se déclenche pas | 2     |
        | surdosage   | non   | injectable | ne se déclenche pas | 2     |
        | irrégulière | non   | orale      | se déclenche        | 4     |
        | sous-dosage | oui   | orale      | se déclenche        | 7     |
        | sous-dosage | non   | injectable | se déclenche        | 4     |
        | sous-dosage | non   | orale      | ne se déclenche pas | 2     |

    Plan du scénario: Un excès, s'il est grand ou reçu par un patient fragile
      Étant donné que teneur est <teneur>
      Et que ampleur est <ampleur>
      Et que populations est <population>
      Alors la règle DQ-124 <réponse>

      Exemples:
        | teneur      | ampleur | population | réponse             |
        | surdosage   | majeure | adulte     | se déclenche        |
        | surdosage   | limitée | sujet âgé  | se déclenche        |
        | surdosage   | limitée | adulte     | ne se déclenche pas |
        | sous-dosage | majeure | adulte     | ne se déclenche pas |
        | sous-dosage | limitée | sujet âgé  | ne se déclenche pas |
        | conforme    | limitée | sujet âgé  | ne se déclenche pas |

    Plan du scénario: Un anti-infectieux trop faible, non trop fort
      Étant donné que teneur est <teneur>
      Et que anti_infectieux est <anti-infectieux>
      Alors la règle DQ-124 <réponse>
      Et le score est <score>

      Exemples:
        | teneur      | anti-infectieux | réponse             | score |
        | sous-dosage | oui             | se déclenche        | 4     |
        | surdosage   | oui             | ne se déclenche pas | 2     |
        | conforme    | oui             | ne se déclenche pas | 0     |
        | sous-dosage | non             | ne se déclenche pas | 2     |

  @DQ-125
  Règle: Fabrication ou conservation hors de contrôle
    Plan du scénario: Des écarts, ou une excursion d'un produit injecté
      Étant donné que ecarts_bpf est <écarts>
      Et que excursion_temperature est <excursion>
      Et que voie_administration est <voie>
      Alors la règle DQ-125 <réponse>
      Et le score est <score>

      Exemples:
        | écarts  | excursion | voie       | réponse             | score |
        | majeurs | non       | orale      | se déclenche        | 5     |
        | aucun   | oui       | injectable | se déclenche        | 4     |
        | aucun   | oui       | orale      | ne se déclenche pas | 2     |
        | aucun   | non       | injectable | ne se déclenche pas | 0     |

  @DQ-126
  Règle: Composition ou statut non conformes
    Plan du scénario: Sans autorisation, composition fausse ou falsifié
      Étant donné que sans_autorisation est <sans>
      Et que substance_cachee est <cachée>
      Et que falsification_suspectee est <falsifié>
      Alors la règle DQ-126 <réponse>
      Et le score est <score>

      Exemples:
        | sans | cachée                 | falsifié | réponse             | score |
        | oui  | aucune                 | non      | se déclenche        | 4     |
        | non  | excipient ou allergène | non      | se déclenche        | 3     |
        | non  | aucune                 | oui      | se déclenche        | 5     |
        | non  | aucune                 | non      | ne se déclenche pas | 0     |
