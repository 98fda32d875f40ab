using BfaRadet.App.Ui;
using BfaRadet.Domain.Councils;
using static BfaRadet.App.Ui.JournalWording;

namespace BfaRadet.App.Features.Councils;

/// <summary>Journal texts of the register and the settings.</summary>
internal sealed class CouncilJournalWords : JournalWords
{
    public override IReadOnlyCollection<Type> Outcomes { get; } =
    [
        typeof(MemberAdded), typeof(SeatAdded), typeof(SeatRemoved), typeof(CouncilSettingsChanged), typeof(CouncilRenamed), typeof(CouncilFounded),
    ];

    public override string? Of(DomainEvent happened, Func<AgendaItemId, string> item, string by) => Own(happened, item, by) ?? happened switch
    {
        CouncilFounded e => $"lade upp {e.Name}, {e.Municipality}",
        CouncilRenamed e => $"ändrade rådets namn till {e.Name}, {e.Municipality}",
        CouncilSettingsChanged e => $"ändrade rådets inställningar: {Changed(e)}",
        MemberAdded e => $"lade till {e.Name} som {DutyWords.Of(e.Duties)}",
        MemberChanged e => $"ändrade uppgifterna om {e.Name} ({DutyWords.Of(e.Duties)}){TermChanged(e)}",
        MemberRemoved e => $"tog bort {e.Name}, som hade lagts till av misstag",
        MemberInvited e => $"gjorde en inbjudan till {e.Name}, giltig till {SwedishDates.Moment(e.Expires)}",
        MemberJoined e => $"knöt {e.Name} till ett konto",
        SeatAdded e => $"lade till en plats för {e.Organisation}",
        SeatChanged e => $"ändrade platsen för {e.Organisation}",
        SeatRemoved e => $"tog bort platsen för {e.Organisation}",
        _ => null,
    };

    public override OutcomeText? Outcome(DomainEvent happened, string meeting) => happened switch
    {
        CouncilFounded e => new($"{e.Name}, {e.Municipality}, finns i BfaRådet", "rådets namn", Begins: true),
        CouncilRenamed e => new($"Rådet heter nu {e.Name}, {e.Municipality}", "rådets namn"),
        CouncilSettingsChanged e when Changed(e) == Nothing => null,
        CouncilSettingsChanged e => new($"Rådets inställningar är ändrade: {Changed(e)}", e),
        MemberAdded e => new($"{e.Name} är med i rådet som {DutyWords.Of(e.Duties)}", e),
        SeatAdded e => new($"{e.Organisation} har fått en plats i rådet", e),
        SeatRemoved e => new($"En plats för {e.Organisation} är borttagen", e),
        _ => null,
    };

    // About oneself: without the name.
    private static string? Own(DomainEvent happened, Func<AgendaItemId, string> item, string by) => happened switch
    {
        MemberJoined e when e.Name == by => "tog sin plats i rådet med ett konto",
        MemberAdded e when e.Name == by => $"lade till sig själv som {DutyWords.Of(e.Duties)}",
        MemberInvited e when e.Name == by => $"gjorde en inbjudan till sig själv, giltig till {SwedishDates.Moment(e.Expires)}",
        MemberChanged e when e.Name == by => $"ändrade uppgifterna om sig själv ({DutyWords.Of(e.Duties)}){TermChanged(e)}",
        MemberRemoved e when e.Name == by => "tog bort sig själv, tillagd av misstag",
        _ => null,
    };

    // Of a term both ends are told: it decides who could act when.
    private static string TermChanged(MemberChanged e) => (e.Before, e.After) is ({ } before, { } after)
        ? $": perioden från {Quoted(TermWords.Of(before))} till {Quoted(TermWords.Of(after))}"
        : "";

    private const string Nothing = "inget som syns";

    private static string Changed(CouncilSettingsChanged e)
    {
        var (was, now) = (e.Before, e.After);
        var parts = new List<string>();
        void Compare<T>(string name, T before, T after) where T : Enum
        {
            if (!EqualityComparer<T>.Default.Equals(before, after))
            {
                parts.Add($"{name} från {Quoted(Lower(SettingWords.Of(before)))} till {Quoted(Lower(SettingWords.Of(after)))}");
            }
        }

        Compare("formen", was.LegalForm, now.LegalForm);
        Compare("beslutförheten", was.Quorum, now.Quorum);
        if (now.Quorum == QuorumRule.AtLeast && was.QuorumNumber != now.QuorumNumber)
        {
            parts.Add($"antalet för beslutförhet till {now.QuorumNumber}");
        }

        Compare("vilka som skriver", was.Writers, now.Writers);
        Compare("när ledamöterna ser anteckningarna", was.Visibility, now.Visibility);
        if (was.WallShowsMinutes != now.WallShowsMinutes)
        {
            parts.Add(now.WallShowsMinutes ? "väggskärmen visar anteckningarna" : "väggskärmen visar inte längre anteckningarna");
        }

        if (was.SummonsDays != now.SummonsDays)
        {
            parts.Add($"kallelsen går senast {SwedishDates.Days(now.SummonsDays)} före mötet");
        }

        if (was.Reminders != now.Reminders)
        {
            parts.Add($"påminnelser om beslut: {Lower(SettingWords.Of(now.Reminders)).TrimEnd('.')}");
        }

        Compare("numreringen av paragrafer", was.Paragraphs, now.Paragraphs);
        if (was.ParagraphPrefix != now.ParagraphPrefix)
        {
            parts.Add(now.ParagraphPrefix.Length > 0 ? $"paragraferna börjar med {Quoted(now.ParagraphPrefix)}" : "inget står före paragraftecknet");
        }

        if (was.KeptAt != now.KeptAt)
        {
            parts.Add(now.KeptAt.Length > 0 ? $"protokollen förvaras hos {Quoted(now.KeptAt)}" : "förvaringsplatsen togs bort");
        }

        if (was.SignaturesFirst != now.SignaturesFirst)
        {
            parts.Add(now.SignaturesFirst ? "underskrifterna står på protokollets första sida" : "underskrifterna står sist i protokollet");
        }

        if (was.StandardPhrases != now.StandardPhrases)
        {
            parts.Add("standardfraserna");
        }

        parts.AddRange(OpenSettingWords.Changed(was, now));
        return parts.Count == 0 ? Nothing : string.Join(", ", parts);
    }
}
