namespace BfaRadet.Domain.Decisions;

/// <summary>
/// What a decision of the council is. The council advises: it notes, endorses, proposes, refers and assigns, while
/// the board decides the plan (SFS 2023:196 gives the council no power to decide; KL 6 kap. for a nämnd).
/// </summary>
public enum DecisionKind
{
    /// <summary>The council settles a matter of its own, such as the days it meets.</summary>
    Resolved,

    /// <summary>Antecknas, läggs till handlingarna: recorded, no further action.</summary>
    Noted,

    /// <summary>Godkänner.</summary>
    Approved,

    /// <summary>Proposes to kommunstyrelsen or another body that it decides (föreslår).</summary>
    Proposed,

    /// <summary>Tillstyrker: endorses another's proposal.</summary>
    Endorsed,

    /// <summary>Överlämnar to another body.</summary>
    Referred,

    /// <summary>Bordlägger: put off to a later meeting.</summary>
    Tabled,

    /// <summary>Återremitterar: sent back for more work.</summary>
    ReferredBack,

    /// <summary>Uppdrag: a task to one's own organisation, with responsible and date.</summary>
    Assigned,

    /// <summary>Åtagande: a commitment by another organisation, through its representative.</summary>
    Committed,
}
