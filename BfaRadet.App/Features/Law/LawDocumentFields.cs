using BfaRadet.Domain.Law;

namespace BfaRadet.App.Features.Law;

/// <summary>What is being filled in of a document, as its fields hold it: lists as lines, counts as typed.</summary>
internal sealed class LawDocumentFields
{
    public string Title { get; set; } = "";

    public DateOnly? On { get; set; }

    public string Body { get; set; } = "";

    public string Section { get; set; } = "";

    public string RegistryNumber { get; set; } = "";

    public string Link { get; set; } = "";

    public string Extent { get; set; } = "";

    public string Consequences { get; set; } = "";

    public string Information { get; set; } = "";

    public string NoInformationBecause { get; set; } = "";

    public string Analysis { get; set; } = "";

    public bool WholeMunicipality { get; set; } = true;

    public string Ties { get; set; } = "";

    public string NoTiesBecause { get; set; } = "";

    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidTo { get; set; }

    /// <summary>The picture of a plan, or the plan of a follow-up; empty for none.</summary>
    public string Basis { get; set; } = "";

    public string Measures { get; set; } = "";

    public string Untied { get; set; } = "";

    public string States { get; set; } = "";

    public string Conclusion { get; set; } = "";

    public string Party { get; set; } = "";

    public string Purposes { get; set; } = "";

    public string Areas { get; set; } = "";

    public AttemptAim Aim { get; set; }

    public string Outcome { get; set; } = "";

    public string Contact { get; set; } = "";

    public string Tasks { get; set; } = "";

    public void Fill(LawDocumentText text)
    {
        (Title, On, Body, Section, RegistryNumber, Link) = (text.Title, text.On, text.Body, text.Section, text.RegistryNumber, text.Link);
        switch (text.Contents)
        {
            case PictureContents c:
                (Extent, Consequences, Information, NoInformationBecause, Analysis) = (c.Extent, c.Consequences, c.Information, c.NoInformationBecause, c.Analysis);
                (WholeMunicipality, Ties, NoTiesBecause) = (c.WholeMunicipality, Lines(c.Ties), c.NoTiesBecause);
                break;
            case PlanContents c:
                (ValidFrom, ValidTo, Basis, Ties, NoTiesBecause) = (c.ValidFrom, c.ValidTo, $"{c.BasedOn}", Lines(c.Ties), c.NoTiesBecause);
                (Measures, Untied) = (c.Measures == 0 ? "" : $"{c.Measures}", $"{c.Untied}");
                break;
            case FollowUpContents c:
                (Basis, States, Conclusion) = ($"{c.Plan}", c.States, c.Conclusion);
                break;
            case AgreementContents c:
                (Party, Purposes, Areas, ValidFrom, ValidTo) = (c.Party, Lines(c.Purposes), Lines(c.Areas), c.ValidFrom, c.ValidTo);
                break;
            case AttemptContents c:
                (Aim, Party, Outcome) = (c.Aim, c.Party, c.Outcome);
                break;
            case CoordinationContents c:
                (Contact, Tasks, ValidTo) = (c.Contact, Lines(c.Tasks), c.Until);
                break;
            case ReportContents c:
                (ValidFrom, ValidTo) = (c.From, c.To);
                break;
            default:
                break;
        }
    }

    /// <summary>As it would be saved. A count that cannot be read is below zero, which the rule refuses.</summary>
    public LawDocumentText Read(LawDocumentKind kind) => LawDocumentText.Clean(new(Title, On, Body, Section, RegistryNumber, Link, kind.Empty switch
    {
        PictureContents => new PictureContents(Extent, Consequences, Information, NoInformationBecause, Analysis, WholeMunicipality, Lines(Ties), NoTiesBecause),
        PlanContents => new PlanContents(ValidFrom, ValidTo, Id(Basis), Count(Measures), string.IsNullOrWhiteSpace(Untied) ? null : Count(Untied), Lines(Ties), NoTiesBecause),
        FollowUpContents => new FollowUpContents(Id(Basis), States, Conclusion),
        AgreementContents => new AgreementContents(Party, Lines(Purposes), Lines(Areas), ValidFrom, ValidTo),
        AttemptContents => new AttemptContents(Aim, Party, Outcome),
        CoordinationContents => new CoordinationContents(Contact, Lines(Tasks), ValidTo),
        ReportContents => new ReportContents(ValidFrom, ValidTo),
        _ => kind.Empty,
    }));

    private static string Lines(ValueList<string> lines) => string.Join('\n', lines);

    private static ValueList<string> Lines(string typed) => typed.Split('\n').ToValueList();

    private static LawDocumentId? Id(string typed) => Guid.TryParse(typed, out var id) ? new LawDocumentId(id) : null;

    private static int Count(string typed) => typed.Trim() is "" or "-" ? 0 : int.TryParse(typed, System.Globalization.NumberStyles.AllowLeadingWhite | System.Globalization.NumberStyles.AllowTrailingWhite, System.Globalization.CultureInfo.InvariantCulture, out var count) ? count : -1;
}
