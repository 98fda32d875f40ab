using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;

namespace BfaRadet.App.Data;

/// <summary>
/// A person who may read what belongs to a council: has an account and a duty there today. An administrator of the installation
/// is not one by that right.
/// </summary>
/// <param name="Title">As in the register.</param>
/// <param name="Organisation">The person's own, as in the register; not the one a seat is for.</param>
public sealed record Reader(string AccountId, MemberId Member, string Name, string Title, string Organisation, Duties Duties)
{
    /// <summary>Whether the reader may see Beredning.</summary>
    public bool Prepares => Has(Meeting.Preparers);

    /// <summary>Whether any of the duties is held.</summary>
    public bool Has(Duties any) => (Duties & any) != Duties.None;

    /// <inheritdoc cref="ItemCircle.MayRead"/>
    public bool MayRead(ItemCircle? circle) => ItemCircle.MayRead(circle, Duties, Member);

    /// <summary>All readers of a council on a day, for a shared view, so that each circuit need not ask the database.</summary>
    public static ValueList<Reader> AllOf(Council council, DateOnly day) => council.Members
        .Where(m => m.AccountId is not null && m.DutiesOn(day) != Duties.None)
        .Select(m => new Reader(m.AccountId!, m.Id, m.Name, m.Title, m.Organisation, m.DutiesOn(day)))
        .ToValueList();
}
