using BfaRadet.Domain.Councils;

namespace BfaRadet.Domain.Kernel;

/// <summary>
/// The one who asks, with the duties held in the council at this moment. Loaded afresh for each request: a page
/// outlives a permission.
/// </summary>
/// <param name="Member">The person in the council; null for an administrator of the installation without a seat.</param>
/// <param name="Name">As it stands in the journal.</param>
/// <param name="Duties">The duties in force today.</param>
/// <param name="Today">The day it is where the council is: what is written is judged by it (<see cref="Wording.Check"/>).</param>
/// <param name="Administrator">May set up councils and their members, but takes no part in meetings by that.</param>
public sealed record Actor(MemberId? Member, string Name, Duties Duties, DateOnly Today, bool Administrator = false)
{
    /// <summary>Whether any of the duties is held.</summary>
    public bool Has(Duties any) => (Duties & any) != Duties.None;
}

/// <summary>The act belongs to another duty. Nothing was changed.</summary>
/// <param name="Needed">Any one of these would do.</param>
public sealed record NotYourDuty(Duties Needed) : Refusal;

/// <summary>
/// There is no such thing here, or the one who asks may not know of it: the two look the same from outside.
/// </summary>
public sealed record NotFound : Refusal;
