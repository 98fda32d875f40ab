using BfaRadet.Domain.Councils;

namespace BfaRadet.Domain.FocusAreas;

/// <summary>The colour of a focus area's chip. Always shown with a number and an icon: colour is never the only cue.</summary>
public enum FocusAreaColour
{
    Teal,
    Blue,
    Violet,
    Rose,
    Red,
    Amber,
    Green,
    Slate,
}

/// <summary>The icon on a focus area's chip.</summary>
public enum FocusAreaIcon
{
    Target,
    Traffic,
    Shield,
    Home,
    School,
    Youth,
    Family,
    Shop,
    Light,
    Web,
}

/// <summary>The editable content of a focus area.</summary>
/// <param name="From">First day of the period.</param>
/// <param name="To">Last day of the period, inclusive.</param>
public sealed record FocusAreaText(
    string Name,
    string Description,
    DateOnly From,
    DateOnly To,
    FocusAreaColour Colour = FocusAreaColour.Teal,
    FocusAreaIcon Icon = FocusAreaIcon.Target)
{
    /// <summary>
    /// Merges two edits field by field; clashes are collected in <paramref name="merge"/>, and such a field is mine.
    /// </summary>
    public static FocusAreaText Merge(ThreeWay merge, FocusAreaText before, FocusAreaText mine, FocusAreaText theirs) => new(
        merge.Field(nameof(Name), before.Name, mine.Name, theirs.Name),
        merge.Field(nameof(Description), before.Description, mine.Description, theirs.Description),
        merge.Field(nameof(From), before.From, mine.From, theirs.From),
        merge.Field(nameof(To), before.To, mine.To, theirs.To),
        merge.Field(nameof(Colour), before.Colour, mine.Colour, theirs.Colour),
        merge.Field(nameof(Icon), before.Icon, mine.Icon, theirs.Icon));
}

/// <summary>
/// A problem the council works on during a period. Decisions and agenda items refer to it, so that one can see which problem
/// a decision addresses. It expires with its period and is then shown as expired.
/// </summary>
public sealed partial class FocusArea : Aggregate
{
    private FocusArea()
    {
    }

    public FocusAreaId Id { get; private init; }

    public CouncilId Council { get; private init; }

    /// <summary>Runs from 1 in the council and is never reused: "F2".</summary>
    public int Number { get; private init; }

    /// <summary>Place in the list, from 1.</summary>
    public int Order { get; private set; }

    public string Name { get; private set; } = "";

    public string Description { get; private set; } = "";

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    public FocusAreaColour Colour { get; private set; }

    public FocusAreaIcon Icon { get; private set; }

    public override CouncilId BelongsTo => Council;

    public FocusAreaText Text => new(Name, Description, From, To, Colour, Icon);

    /// <summary>Whether the period has ended.</summary>
    public bool IsExpired(DateOnly today) => To < today;

    /// <summary>What a period is proposed to be: this year and the next.</summary>
    public static (DateOnly From, DateOnly To) UsualPeriod(DateOnly today) => (new(today.Year, 1, 1), new(today.Year + 1, 12, 31));

    /// <summary>
    /// Creates a focus area, last in the list. Refused without a name or with a period that ends before it starts.
    /// </summary>
    public static Result<FocusArea> Create(
        Actor by, FocusAreaId id, CouncilId council, int number, int order, FocusAreaText text)
    {
        text = Clean(text);
        if ((Unentitled(by) ?? FaultsOf(by.Today, text)) is { } refusal)
        {
            return refusal;
        }

        var area = new FocusArea { Id = id, Council = council, Number = number, Order = order };
        area.Apply(text);
        area.Record(new FocusAreaCreated(id, number, area.Name));
        return area;
    }

    /// <summary>
    /// Changes the content. Fields that another changed meanwhile are kept; a field both changed is an <see
    /// cref="EditClash"/>.
    /// </summary>
    public Result<Done> Edit(Actor by, FocusAreaText before, FocusAreaText after)
    {
        after = Clean(after);
        if ((Unentitled(by) ?? FaultsOf(by.Today, after)) is { } refusal)
        {
            return refusal;
        }

        var now = Text;
        var merge = new ThreeWay();
        var merged = FocusAreaText.Merge(merge, before, after, now);
        if ((merge.Clash ?? FaultsOf(by.Today, merged)) is { } clash)
        {
            return clash;
        }

        if (merged != now)
        {
            Apply(merged);
            var (was, became) = (new FocusAreaPeriod(now.From, now.To), new FocusAreaPeriod(merged.From, merged.To));
            Record(was == became ? new FocusAreaChanged(Id, Number, Name) : new FocusAreaChanged(Id, Number, Name, was, became));
        }

        return Done.Value;
    }

    /// <summary>Moves it to a place in the list, from 1.</summary>
    public Result<Done> Place(Actor by, int order)
    {
        if (Unentitled(by) is { } refusal)
        {
            return refusal;
        }

        if (order != Order)
        {
            Order = order;
            Record(new FocusAreaMoved(Id, Number, Name, order));
        }

        return Done.Value;
    }

    private static NotYourDuty? Unentitled(Actor by) =>
        by.Has(Duties.Preparers) ? null : new NotYourDuty(Duties.Preparers);

    private static FocusAreaText Clean(FocusAreaText text) =>
        text with { Name = Wording.Line(text.Name), Description = Wording.Text(text.Description) };

    /// <summary>Every fault in the content; null when there is none.</summary>
    public static Refusal? FaultsOf(DateOnly today, FocusAreaText text)
    {
        text = Clean(text);
        return Faults.Of(
            Wording.Check(today, nameof(Name), text.Name, required: true),
            Wording.Check(today, nameof(Description), text.Description, Wording.TextMax),
            text.To < text.From ? new FocusAreaRefusal.EndsBeforeItStarts(text.From, text.To) : null);
    }

    private void Apply(FocusAreaText text) =>
        (Name, Description, From, To, Colour, Icon) =
        (text.Name, text.Description, text.From, text.To, text.Colour, text.Icon);
}
