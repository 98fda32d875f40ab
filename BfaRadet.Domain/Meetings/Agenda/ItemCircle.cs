using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Privacy;

namespace BfaRadet.Domain.Meetings.Agenda;

/// <summary>
/// Those of the council that an item is for, when it is not for all of them: by duty, by name or both. Those who prepare meetings
/// always belong, since they write, lead and keep what is in it. No circle (null) means the whole council.
/// </summary>
/// <param name="Duties">Anybody with one of these belongs.</param>
/// <param name="Members">Who belong by name, whatever their duties.</param>
/// <param name="Ground">Why. Everybody may read it: in the minutes and in the public copy it stands in place of the item.</param>
public sealed record ItemCircle(Duties Duties, ValueList<MemberId> Members, SecrecyGround Ground)
{
    /// <summary>These belong to every circle.</summary>
    public const Duties Always = Duties.Preparers;

    /// <summary>The longest ground in the council's own words, in characters.</summary>
    public const int GroundMax = 200;

    /// <summary>
    /// Whether a person may read an item, and all that hangs on it. The only place that decides it: views, files, letters, hubs and
    /// commands ask here.
    /// </summary>
    /// <param name="circle">Null for an item that is for the whole council.</param>
    /// <param name="duties">The duties held now, or for this meeting.</param>
    /// <param name="member">Null for somebody who is no member of the council.</param>
    public static bool MayRead(ItemCircle? circle, Duties duties, MemberId? member) =>
        circle is null
        || (duties & (Always | circle.Duties)) != 0
        || (member is { } one && circle.Members.Contains(one));

    /// <summary>The same circle in one form, so that equal circles compare as equal; the ground's own words cleaned.</summary>
    internal static ItemCircle? Clean(ItemCircle? circle) => circle is null ? null : circle with
    {
        Duties = circle.Duties & ~Always,
        Members = circle.Members.Distinct().OrderBy(m => m.Value).ToValueList(),
        Ground = circle.Ground.IsOwnWords ? SecrecyGround.InOwnWords(Wording.Line(circle.Ground.Protects)) : circle.Ground,
    };

    internal static Refusal? Check(DateOnly today, ItemCircle? circle) => circle is { Ground: { IsOwnWords: true, Protects: var why } }
        ? Wording.Check(today, nameof(Ground), why, GroundMax, required: true)
        : null;
}

/// <summary>Whether somebody may read an item.</summary>
public static class ItemReading
{
    /// <inheritdoc cref="ItemCircle.MayRead"/>
    public static bool MayRead(this Actor by, ItemCircle? circle) => ItemCircle.MayRead(circle, by.Duties, by.Member);

    /// <summary>Null when the actor may read the item; an item that is gone is left to others to refuse.</summary>
    public static Refusal? Outside(this Actor by, AgendaItem? item) =>
        item is null || by.MayRead(item.Circle) ? null : new MeetingRefusal.ForACircle();
}
