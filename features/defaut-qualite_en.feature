# language: en
Feature: Quality defects, in English
  The same steps in English; the words of the rulebook stay as it declares them.

  Background:
    Given the rulebook "defaut-qualite"
    And a file:
      | attribute           | value      |
      | date_signalement    | 02/03/2026 |
      | code_atc            | A02BC01    |
      | nature_substance    | chimique   |
      | voie_administration | orale      |
      | unites_distribuees  | 2000       |
      | niveau_atteint      | grossistes |

  Scenario: Nothing wrong is told, so nothing weighs
    Then the score is 0
    And the proposed mode is simplifie
    And no risk is raised

  @DQ-302
  Rule: Proven non-sterility by a sensitive route
    Scenario Outline: The germ and the route, together
      Given defaut_sterilite is <sterility>
      And voie_administration is <route>
      Then rule DQ-302 <fires>
      And the depth of inspection is <depth>

      Examples:
        | sterility              | route      | fires         | depth  |
        | non-stérilité avérée   | injectable | fires         | avis   |
        | non-stérilité avérée   | orale      | does not fire | veille |
        | assurance insuffisante | injectable | does not fire | veille |

  @DQ-T3-1 @DQ-T3-2 @DQ-T3-3
  Rule: Time to the first measure
    Scenario Outline: A day, three days, ten days
      Given contamination_chimique is <substance>
      Then rule <row> fires
      And the deadline is <day>

      Examples:
        | substance | row     | day        |
        | toxique   | DQ-T3-1 | 03/03/2026 |
        | notable   | DQ-T3-2 | 05/03/2026 |
        | traces    | DQ-T3-3 | 12/03/2026 |

  @DQ-332
  Rule: Suspected falsification
    Scenario: Urgent, even at the wholesaler's
      Given falsification_suspectee is oui
      Then rule DQ-332 asks for more
      And the proposed priority is "urgente"
      And at least the mode standard is proposed
      And the expertise falsifications is needed

    Scenario: Silence means that none is suspected
      Given no word of falsification_suspectee
      Then rule DQ-332 does not fire
      And the expertise falsifications is not needed

  @DQ-405
  Rule: Death reported
    Scenario Outline: Only a death goes to the committee by itself
      Given effets_signales is <effects>
      Then the proposed mode is <mode>

      Examples:
        | effects | mode       |
        | décès   | collegial  |
        | graves  | approfondi |

  @DQ-801
  Rule: Route to be stated
    Scenario: Unknown, it is asked for, and caution supposes the worst
      Given pris_pour_aliment is oui
      And voie_administration is inconnu
      Then rule DQ-801 asks for more
      And the possible modes are simplifie and approfondi
      And the proposed mode is approfondi
