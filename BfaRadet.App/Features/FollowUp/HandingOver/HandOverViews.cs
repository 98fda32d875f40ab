using BfaRadet.App.Features.Decisions;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;

namespace BfaRadet.App.Features.FollowUp.HandingOver;

/// <summary>A part of a decision, and who takes it over.</summary>
/// <param name="From">Null for a decision that nobody is responsible for.</param>
/// <param name="OutsideIsMeant">That who takes over may not read it, being outside its circle, is meant.</param>
public sealed record HandOverRow(DecisionId Decision, Responsible? From, Responsible To, bool OutsideIsMeant = false);

/// <summary>A person's place in the council is ended with what it hands over.</summary>
/// <param name="LastDay">The last day of the term.</param>
/// <param name="Seats">Who sits in each seat that the person has; null for nobody.</param>
public sealed record PlaceEnded(DateOnly LastDay, ValueList<(SeatId Seat, MemberId? Heir)> Seats);

/// <summary>Somebody, or an organisation, that may take over.</summary>
/// <param name="Readers">Whose reading counts for a decision of a circle: the person, or whoever speaks for the organisation.</param>
public sealed record Heir(Responsible Who, ValueList<(MemberId Member, Duties Duties)> Readers)
{
    public string Name => DecisionWords.Of(Who);

    /// <summary>Whether nobody of them may read what is for the circle.</summary>
    public bool IsOutside(ItemCircle? circle) => circle is not null && !Readers.Any(r => ItemCircle.MayRead(circle, r.Duties, r.Member));
}

/// <summary>A part of a decision that is still to be done.</summary>
/// <param name="Circle">Null for the whole council.</param>
public sealed record OpenPart(DecisionRow Row, ResponsibleProgress Part, ItemCircle? Circle);

/// <summary>Something a person has that is not handed over here, with the page where it is changed.</summary>
public sealed record OtherTask(string Text, string Address);

/// <summary>A seat that a person holds, or is the substitute in.</summary>
public sealed record SeatOf(SeatId Seat, string Organisation, bool IsHolder);

/// <summary>A hand-over the reader made a short while ago, and may take back.</summary>
public sealed record LatestHandOver(HandOverId Id, string Name, int Count, PlaceLeft? Left, DateTimeOffset At);

/// <summary>What a person is responsible for, and who may take over.</summary>
public sealed record HandOverView(
    MemberId Member, MemberDetails Details, ValueList<OpenPart> Parts, ValueList<OtherTask> Others, ValueList<SeatOf> Seats, ValueList<Heir> Heirs,
    LatestHandOver? Latest, DateOnly Today)
{
    /// <summary>Whether the reader may end the person's place.</summary>
    public bool MayEnd { get; init; }

    public string Name => Details.Name;

    public bool HasLeft => Details.TermTo < Today;
}

/// <summary>A decision that would get another responsible, or why not.</summary>
public sealed record Reassigning(DecisionRow Row, Responsible? From, Refusal? Refusal);

/// <summary>What a change of responsible for several decisions would do. Nothing is changed by it.</summary>
/// <param name="Found">How many decisions were chosen; more than the rows when they are too many.</param>
public sealed record ReassignPreview(ValueList<Reassigning> Rows, int Found)
{
    public int Changed => Rows.Count(r => r.Refusal is null);

    public ValueList<HandOverRow> ToHandOver(Responsible to, bool outsideIsMeant) =>
        Rows.Where(r => r.Refusal is null).Select(r => new HandOverRow(r.Row.Id, r.From, to, outsideIsMeant)).ToValueList();
}
