namespace BfaRadet.Domain.Publishing;

/// <summary>The part of the minutes that a line of text belongs to.</summary>
public enum RecordPart
{
    /// <summary>The council, its municipality, the place, where the minutes are kept.</summary>
    Head,

    /// <summary>Somebody on the roll.</summary>
    Person,

    /// <summary>Who answers for the minutes, and where they are adjusted.</summary>
    Adjustment,

    /// <summary>The next meeting.</summary>
    NextMeeting,

    /// <summary>An attachment to an item.</summary>
    Attachment,

    /// <summary>The heading of a paragraf.</summary>
    Title,

    /// <summary>Diarienummer.</summary>
    RegistryNumber,

    /// <summary>Who presented.</summary>
    Presenter,

    /// <summary>Why it was on the agenda.</summary>
    Background,

    /// <summary>Förslag till beslut.</summary>
    Proposal,

    /// <summary>What is written.</summary>
    Text,

    /// <summary>Jäv.</summary>
    Conflict,

    /// <summary>Yrkande.</summary>
    Motion,

    /// <summary>Propositionsordning.</summary>
    PropositionOrder,

    /// <summary>Votering: what yes and no meant, and who voted.</summary>
    Vote,

    /// <summary>Prioritering: what was put in order.</summary>
    Ranking,

    /// <summary>The wording of what was decided, or its focus areas.</summary>
    Decision,

    /// <summary>Who answers for what was decided.</summary>
    Responsible,

    /// <summary>Reservation or protokollsanteckning.</summary>
    Statement,

    /// <summary>An earlier decision that was followed up: its wording, who answers for it, and what was settled.</summary>
    FollowUp,
}

/// <summary>Where in the minutes a line of text is.</summary>
/// <param name="Item">The paragraf; null outside the paragrafer.</param>
public readonly record struct RecordPlace(AgendaItemId? Item, RecordPart Part);
