namespace BfaRadet.Domain.Councils;

/// <summary>
/// A person with the duties held in the council now. Loaded for each request, since a page outlives a permission.
/// </summary>
/// <param name="Member">The person in the council; null for an administrator of the installation without a seat.</param>
/// <param name="Name">As the journal records it.</param>
/// <param name="Duties">The duties in force today.</param>
/// <param name="Today">Today's date in Sweden; texts are checked against it (<see cref="Wording.Check"/>).</param>
/// <param name="Administrator">May set up councils and their members, but takes no part in meetings by that.</param>
public sealed record Actor(MemberId? Member, string Name, Duties Duties, DateOnly Today, bool Administrator = false)
{
    /// <summary>Whether any of the duties is held.</summary>
    public bool Has(Duties any) => (Duties & any) != Duties.None;
}

/// <summary>The actor holds none of the duties that may do this. Nothing was changed.</summary>
/// <param name="Needed">Any one of these is enough.</param>
public sealed record NotYourDuty(Duties Needed) : Refusal;
