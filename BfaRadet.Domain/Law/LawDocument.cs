using BfaRadet.Domain.Councils;

namespace BfaRadet.Domain.Law;

/// <summary>What is written of a document.</summary>
/// <param name="Title">"Lägesbild 2026".</param>
/// <param name="On">
/// When it was adopted, decided, signed or sent, or the function began; null while it is being worked on. Only a picture and a plan
/// are on record before that.
/// </param>
/// <param name="Body">Who decided: "kommunstyrelsen". Empty when nobody has to.</param>
/// <param name="Section">"§ 41". May be empty.</param>
/// <param name="RegistryNumber">Diarienummer: "KS 2026/0032". May be empty.</param>
/// <param name="Link">Where it can be read, an address that begins with https:// or http://. May be empty.</param>
public sealed record LawDocumentText(string Title, DateOnly? On, string Body, string Section, string RegistryNumber, string Link, LawContents Contents)
{
    /// <summary>Maximum length of <see cref="Section"/> and <see cref="RegistryNumber"/>, in characters.</summary>
    public const int NumberMax = 60;

    /// <summary>Maximum length of <see cref="Link"/>, in characters.</summary>
    public const int LinkMax = 1_000;

    /// <summary>Merges two edits field by field; clashes are collected in <paramref name="merge"/>, and such a field is mine.</summary>
    public static LawDocumentText Merge(ThreeWay merge, LawDocumentText before, LawDocumentText mine, LawDocumentText theirs) => new(
        merge.Field(nameof(Title), before.Title, mine.Title, theirs.Title),
        merge.Field(nameof(On), before.On, mine.On, theirs.On),
        merge.Field(nameof(Body), before.Body, mine.Body, theirs.Body),
        merge.Field(nameof(Section), before.Section, mine.Section, theirs.Section),
        merge.Field(nameof(RegistryNumber), before.RegistryNumber, mine.RegistryNumber, theirs.RegistryNumber),
        merge.Field(nameof(Link), before.Link, mine.Link, theirs.Link),
        merge.Field(nameof(Contents), before.Contents, mine.Contents, theirs.Contents));

    /// <summary>Without blanks around.</summary>
    public static LawDocumentText Clean(LawDocumentText text) => new(
        Wording.Line(text.Title), text.On, Wording.Line(text.Body), Wording.Line(text.Section), Wording.Line(text.RegistryNumber), Wording.Line(text.Link), text.Contents.Clean());

    /// <summary>Every fault in it; null when there is none.</summary>
    public static Refusal? FaultsOf(DateOnly today, LawDocumentText text)
    {
        text = Clean(text);
        return Faults.Of(
            Wording.Check(today, nameof(Title), text.Title, required: true),
            text.On switch
            {
                null when text.Contents is not (PictureContents or PlanContents) => new LawRefusal.NoDay(),
                { } day when day > today => new LawRefusal.NotYet(day),
                _ => null,
            },
            Wording.Check(today, nameof(Body), text.Body, required: text.On is not null && text.Contents is PictureContents or PlanContents or ResponsibleBodyContents),
            Wording.Check(today, nameof(Section), text.Section, NumberMax),
            Wording.Check(today, nameof(RegistryNumber), text.RegistryNumber, NumberMax),
            Wording.Check(today, nameof(Link), text.Link, LinkMax, isLink: true),
            text.Link != "" && !IsLink(text.Link) ? new LawRefusal.NotALink(text.Link) : null,
            text.Contents is CoordinationContents { Until: { } until } && until < text.On ? new LawRefusal.EndsBeforeItStarts(text.On.Value, until) : null,
            text.Contents.FaultsOf(today));
    }

    private static bool IsLink(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}

/// <summary>
/// A document on record that shows how a duty of SFS 2023:196 is kept: a picture, a plan, an agreement, a report. It says what
/// was decided by whom and when, and what the paper holds that the law asks for. Nothing counts for the law without one.
/// </summary>
public sealed class LawDocument : Aggregate
{
    private LawDocument()
    {
    }

    public LawDocumentId Id { get; private init; }

    public CouncilId Council { get; private init; }

    public string Title { get; private set; } = "";

    /// <summary>When it was adopted, decided, signed or sent; null while it is being worked on.</summary>
    public DateOnly? On { get; private set; }

    public string Body { get; private set; } = "";

    public string Section { get; private set; } = "";

    public string RegistryNumber { get; private set; } = "";

    public string Link { get; private set; } = "";

    public LawContents Contents { get; private set; } = InformationContents.Empty;

    /// <summary>The day from which it does not count; null while it does.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    /// <summary>Why; empty while it counts.</summary>
    public string WithdrawnBecause { get; private set; } = "";

    public override CouncilId BelongsTo => Council;

    public LawDocumentText Text => new(Title, On, Body, Section, RegistryNumber, Link, Contents);

    /// <summary>Puts a document on record.</summary>
    public static Result<LawDocument> Create(Actor by, LawDocumentId id, CouncilId council, LawDocumentText text)
    {
        text = LawDocumentText.Clean(text);
        if ((Unentitled(by) ?? LawDocumentText.FaultsOf(by.Today, text)) is { } refusal)
        {
            return refusal;
        }

        var document = new LawDocument { Id = id, Council = council };
        document.Apply(text);
        document.Record(new LawDocumentAdded(id, text.Title, text.On));
        return document;
    }

    /// <summary>Corrects what is written. The kind stays. Fields that another changed meanwhile are kept; a field both changed is an <see cref="EditClash"/>.</summary>
    public Result<Done> Edit(Actor by, LawDocumentText before, LawDocumentText after)
    {
        after = LawDocumentText.Clean(after);
        if ((Unentitled(by) ?? LawDocumentText.FaultsOf(by.Today, after)) is { } refusal)
        {
            return refusal;
        }

        if (WithdrawnOn is { } since)
        {
            return new LawRefusal.IsWithdrawn(since);
        }

        if (after.Contents.GetType() != Contents.GetType())
        {
            return new LawRefusal.AnotherKind();
        }

        var (now, merge) = (Text, new ThreeWay());
        var merged = LawDocumentText.Merge(merge, before, after, now);
        if ((merge.Clash ?? LawDocumentText.FaultsOf(by.Today, merged)) is { } clash)
        {
            return clash;
        }

        if (merged != now)
        {
            Apply(merged);
            Record(new LawDocumentChanged(Id, Title, now.On, merged.On));
        }

        return Done.Value;
    }

    /// <summary>Says that it does not count from today: it was annulled, or put on record by mistake. It stays on record with the reason. Idempotent.</summary>
    public Result<Done> Withdraw(Actor by, string because)
    {
        because = Wording.Line(because);
        if ((Unentitled(by) ?? Wording.Check(by.Today, nameof(WithdrawnBecause), because, required: true)) is { } refusal)
        {
            return refusal;
        }

        if (WithdrawnOn is { } since)
        {
            return WithdrawnBecause == because ? Done.Value : new LawRefusal.IsWithdrawn(since);
        }

        (WithdrawnOn, WithdrawnBecause) = (by.Today, because);
        Record(new LawDocumentWithdrawn(Id, Title, because));
        return Done.Value;
    }

    /// <summary>Lets it count again, from the day it did at first. Idempotent.</summary>
    public Result<Done> Restore(Actor by)
    {
        if (Unentitled(by) is { } refusal)
        {
            return refusal;
        }

        if (WithdrawnOn is not null)
        {
            (WithdrawnOn, WithdrawnBecause) = (null, "");
            Record(new LawDocumentRestored(Id, Title));
        }

        return Done.Value;
    }

    private static NotYourDuty? Unentitled(Actor by) => by.Has(Duties.Preparers) ? null : new NotYourDuty(Duties.Preparers);

    private void Apply(LawDocumentText text) =>
        (Title, On, Body, Section, RegistryNumber, Link, Contents) = (text.Title, text.On, text.Body, text.Section, text.RegistryNumber, text.Link, text.Contents);
}
