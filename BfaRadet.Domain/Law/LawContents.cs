using System.Text.Json.Serialization;

namespace BfaRadet.Domain.Law;

/// <summary>What a document says that the law asks for. Each kind of document has its own; none holds the document itself.</summary>
[JsonDerivedType(typeof(PictureContents), "picture")]
[JsonDerivedType(typeof(PlanContents), "plan")]
[JsonDerivedType(typeof(FollowUpContents), "followUp")]
[JsonDerivedType(typeof(AgreementContents), "agreement")]
[JsonDerivedType(typeof(AttemptContents), "attempt")]
[JsonDerivedType(typeof(CoordinationContents), "coordination")]
[JsonDerivedType(typeof(ResponsibleBodyContents), "responsibleBody")]
[JsonDerivedType(typeof(ReportContents), "report")]
[JsonDerivedType(typeof(InformationContents), "information")]
public abstract record LawContents
{
    private protected LawContents()
    {
    }

    /// <summary>Maximum number of purposes, areas or ties.</summary>
    public const int ListMax = 30;

    /// <summary>Without blanks around, and without list lines that are empty.</summary>
    public abstract LawContents Clean();

    /// <summary>Every fault in a cleaned one; null when there is none.</summary>
    internal abstract Refusal? FaultsOf(DateOnly today);

    private protected static ValueList<string> Lines(ValueList<string> lines) => lines.Select(Wording.Line).Where(l => l != "").Distinct().ToValueList();

    private protected static Refusal? Check(DateOnly today, string field, ValueList<string> lines) => Faults.Of(
    [
        .. lines.Select(l => Wording.Check(today, field, l)),
        lines.Count > ListMax ? new LawRefusal.TooManyLines(field, lines.Count, ListMax) : null,
    ]);
}

/// <summary>
/// A picture of the situation (lägesbild, 4 §). Of each part the law asks for: where in the paper it is, as "avsnitt 2, sidan 4";
/// empty when the paper does not have it.
/// </summary>
/// <param name="Extent">Mapping: how much crime there is (4 § 1).</param>
/// <param name="Consequences">Mapping: what it leads to (4 § 1).</param>
/// <param name="Information">Other information (4 § 2).</param>
/// <param name="NoInformationBecause">Why there is no other information of importance; empty when there is.</param>
/// <param name="Analysis">Analysis of the mapping and the information (4 § 3).</param>
/// <param name="WholeMunicipality">Whether it is about the whole municipality, and not premises of its own only.</param>
/// <param name="Ties">Other planning it is tied to (7 §).</param>
/// <param name="NoTiesBecause">Why it is not suitable to tie it to other planning; empty when it is tied.</param>
public sealed record PictureContents(
    string Extent, string Consequences, string Information, string NoInformationBecause, string Analysis,
    bool WholeMunicipality, ValueList<string> Ties, string NoTiesBecause) : LawContents
{
    public static PictureContents Empty { get; } = new("", "", "", "", "", true, [], "");

    public override LawContents Clean() => this with
    {
        Extent = Wording.Line(Extent),
        Consequences = Wording.Line(Consequences),
        Information = Wording.Line(Information),
        NoInformationBecause = Wording.Line(NoInformationBecause),
        Analysis = Wording.Line(Analysis),
        Ties = Lines(Ties),
        NoTiesBecause = Wording.Line(NoTiesBecause),
    };

    internal override Refusal? FaultsOf(DateOnly today) => Faults.Of(
        Wording.Check(today, nameof(Extent), Extent),
        Wording.Check(today, nameof(Consequences), Consequences),
        Wording.Check(today, nameof(Information), Information),
        Wording.Check(today, nameof(NoInformationBecause), NoInformationBecause),
        Wording.Check(today, nameof(Analysis), Analysis),
        Check(today, nameof(Ties), Ties),
        Wording.Check(today, nameof(NoTiesBecause), NoTiesBecause));

    /// <summary>The parts the law asks for that are not there, in its order.</summary>
    public ValueList<PicturePart> Missing() => new (PicturePart Part, bool Is)[]
    {
        (PicturePart.Extent, Extent != ""),
        (PicturePart.Consequences, Consequences != ""),
        (PicturePart.Information, Information != "" || NoInformationBecause != ""),
        (PicturePart.Analysis, Analysis != ""),
        (PicturePart.WholeMunicipality, WholeMunicipality),
    }.Where(p => !p.Is).Select(p => p.Part).ToValueList();
}

/// <summary>What 4 § asks of a picture.</summary>
public enum PicturePart
{
    Extent,
    Consequences,
    Information,
    Analysis,
    WholeMunicipality,
}

/// <summary>An action plan (åtgärdsplan, 5 §).</summary>
/// <param name="ValidFrom">Null when the decision says nothing.</param>
/// <param name="ValidTo">Last day, inclusive; null for until further notice.</param>
/// <param name="BasedOn">The picture it rests on; null when none is said.</param>
/// <param name="Measures">How many measures it has.</param>
/// <param name="Untied">How many of them are tied to no problem of the picture, and have no reason for it; null when that is not said.</param>
/// <param name="Ties">Other planning it is tied to (7 §).</param>
/// <param name="NoTiesBecause">Why it is not suitable; empty when it is tied.</param>
public sealed record PlanContents(
    DateOnly? ValidFrom, DateOnly? ValidTo, LawDocumentId? BasedOn, int Measures, int? Untied, ValueList<string> Ties, string NoTiesBecause) : LawContents
{
    /// <summary>More measures than this are a slip of the hand.</summary>
    public const int MeasuresMax = 1_000;

    public static PlanContents Empty { get; } = new(null, null, null, 0, null, [], "");

    public override LawContents Clean() => this with { Ties = Lines(Ties), NoTiesBecause = Wording.Line(NoTiesBecause) };

    internal override Refusal? FaultsOf(DateOnly today) => Faults.Of(
        ValidTo < ValidFrom ? new LawRefusal.EndsBeforeItStarts(ValidFrom.Value, ValidTo.Value) : null,
        Measures is < 0 or > MeasuresMax ? new LawRefusal.WrongCount(nameof(Measures), MeasuresMax) : null,
        Untied < 0 || Untied > Math.Max(0, Measures) ? new LawRefusal.WrongCount(nameof(Untied), Math.Max(0, Measures)) : null,
        Check(today, nameof(Ties), Ties),
        Wording.Check(today, nameof(NoTiesBecause), NoTiesBecause));
}

/// <summary>A follow-up of a plan (6 §).</summary>
/// <param name="Plan">The plan that was followed up; null when none is said.</param>
/// <param name="States">Where in the paper the state of each measure is; empty when it is not there.</param>
/// <param name="Conclusion">What it comes to, in a sentence; empty when the paper draws none.</param>
public sealed record FollowUpContents(LawDocumentId? Plan, string States, string Conclusion) : LawContents
{
    public static FollowUpContents Empty { get; } = new(null, "", "");

    public override LawContents Clean() => this with { States = Wording.Line(States), Conclusion = Wording.Text(Conclusion) };

    internal override Refusal? FaultsOf(DateOnly today) => Faults.Of(
        Wording.Check(today, nameof(States), States),
        Wording.Check(today, nameof(Conclusion), Conclusion, Wording.TextMax));

    /// <summary>Whether it holds the state of each measure and a conclusion.</summary>
    public bool IsWhole => States != "" && Conclusion != "";
}

/// <summary>A written agreement on cooperation (samverkansöverenskommelse, 9 §).</summary>
/// <param name="Party">With whom: "Polismyndigheten, lokalpolisområde Dalängen".</param>
/// <param name="Purposes">For which purposes; 9 § asks for at least one.</param>
/// <param name="Areas">In which areas; 9 § asks for at least one.</param>
/// <param name="ValidTo">Last day, inclusive; null for until further notice.</param>
public sealed record AgreementContents(string Party, ValueList<string> Purposes, ValueList<string> Areas, DateOnly? ValidFrom, DateOnly? ValidTo) : LawContents
{
    public static AgreementContents Empty { get; } = new("", [], [], null, null);

    public override LawContents Clean() => this with { Party = Wording.Line(Party), Purposes = Lines(Purposes), Areas = Lines(Areas) };

    internal override Refusal? FaultsOf(DateOnly today) => Faults.Of(
        Wording.Check(today, nameof(Party), Party, required: true),
        Check(today, nameof(Purposes), Purposes),
        Check(today, nameof(Areas), Areas),
        ValidTo < ValidFrom ? new LawRefusal.EndsBeforeItStarts(ValidFrom.Value, ValidTo.Value) : null);
}

/// <summary>What an attempt was about.</summary>
public enum AttemptAim
{
    /// <summary>A written agreement (9 §).</summary>
    Agreement,

    /// <summary>A representative in a leading position in the council (10 §).</summary>
    Representation,
}

/// <summary>An attempt: 9 and 10 §§ ask the municipality to work for something that the other may decline.</summary>
/// <param name="Party">Who was asked.</param>
/// <param name="Outcome">What came of it: "svar 12 mars: återkommer efter årsskiftet". Empty while nothing has.</param>
public sealed record AttemptContents(AttemptAim Aim, string Party, string Outcome) : LawContents
{
    public static AttemptContents Empty { get; } = new(AttemptAim.Agreement, "", "");

    public override LawContents Clean() => this with { Party = Wording.Line(Party), Outcome = Wording.Text(Outcome) };

    internal override Refusal? FaultsOf(DateOnly today) => Faults.Of(
        Wording.Check(today, nameof(Party), Party, required: true),
        Wording.Check(today, nameof(Outcome), Outcome, Wording.TextMax));
}

/// <summary>The coordination function (samordningsfunktion, 11-12 §§).</summary>
/// <param name="Contact">How residents and others reach it: a function mailbox or a switchboard; empty when there is no way yet.</param>
/// <param name="Tasks">What it does: 12 § names three things.</param>
/// <param name="Until">Last day, inclusive; null while it goes on.</param>
public sealed record CoordinationContents(string Contact, ValueList<string> Tasks, DateOnly? Until) : LawContents
{
    public static CoordinationContents Empty { get; } = new("", [], null);

    public override LawContents Clean() => this with { Contact = Wording.Line(Contact), Tasks = Lines(Tasks) };

    internal override Refusal? FaultsOf(DateOnly today) => Faults.Of(
        Wording.Check(today, nameof(Contact), Contact),
        Check(today, nameof(Tasks), Tasks));
}

/// <summary>The body that leads the work (13 §): the municipal board, or the one the assembly has decided.</summary>
public sealed record ResponsibleBodyContents : LawContents
{
    public static ResponsibleBodyContents Empty { get; } = new();

    public override LawContents Clean() => this;

    internal override Refusal? FaultsOf(DateOnly today) => null;
}

/// <summary>A report to the municipal assembly (13 §).</summary>
/// <param name="From">First day it is about; null when it does not say.</param>
/// <param name="To">Last day it is about, inclusive.</param>
public sealed record ReportContents(DateOnly? From, DateOnly? To) : LawContents
{
    public static ReportContents Empty { get; } = new(null, null);

    public override LawContents Clean() => this;

    internal override Refusal? FaultsOf(DateOnly today) => To < From ? new LawRefusal.EndsBeforeItStarts(From.Value, To.Value) : null;
}

/// <summary>Information to residents about the work (12 § 3).</summary>
public sealed record InformationContents : LawContents
{
    public static InformationContents Empty { get; } = new();

    public override LawContents Clean() => this;

    internal override Refusal? FaultsOf(DateOnly today) => null;
}
