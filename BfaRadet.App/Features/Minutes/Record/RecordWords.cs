using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Records;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Privacy;
using BfaRadet.Domain.Records;
using BfaRadet.Domain.Writing;
using System.Globalization;

namespace BfaRadet.App.Features.Minutes.Record;

/// <summary>Every sentence that minutes are shown and printed with, apart from what people wrote themselves.</summary>
public static class RecordWords
{
    public const string Minutes = "Protokoll";
    public const string Draft = "Utkast till protokoll";
    public const string Extract = "Protokollsutdrag";
    public const string DraftNotice = "Utkastet är inte justerat. Uppgifterna kan ändras.";
    /// <param name="leavesOut">Whether something is left out of the copy.</param>
    public static string PublicNotice(bool leavesOut) =>
        $"Publicerad kopia av det justerade protokollet. Originalet förvaras hos kommunen. {(leavesOut ? "Det som är undantaget är markerat, med skälet." : "Inget är undantaget.")}";

    private static readonly string[] _numbers =
        ["ingen", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"];

    private const char Sign = '§';

    public const string Council = "Organ";
    public const string Day = "Sammanträdesdag";
    public const string Time = "Tid";
    public const string Pauses = "Paus";
    public const string Place = "Plats";
    public const string Adjusters = "Justerare";
    public const string LastDay = "Justeras senast";
    public const string AdjustedWhere = "Plats för justering";
    public const string KeptAt = "Förvaringsplats";
    public const string Paragraphs = "Paragrafer";
    public const string Adopted = "Justerat";

    public const string Attendance = "Närvaro";
    public const string Deciding = "Beslutande";
    public const string NotServing = "Ersättare som inte tjänstgör";
    public const string Others = "Övriga deltagare";
    public const string Absent = "Frånvarande";
    public const string NobodyMarked = "Ingen är antecknad som närvarande.";

    public const string Contents = "Innehåll";
    public const string Pause = "Paus";
    public const string Background = "Bakgrund";
    public const string Matter = "Ärendet";
    public const string Assignment = "Uppdrag";
    public const string Commitment = "Åtagande";
    public const string Proposal = "Förslag till beslut";
    public const string Conflict = "Jäv";
    public const string FollowUp = "Beslut som följs upp";
    public const string FollowUpOutcome = "Utfall";
    public const string FollowUpNewDay = "Ny dag";
    public const string Verdicts = "Bedömning av effekt";
    public const string VerdictCarried = "Genomfört";
    public const string VerdictEffect = "Effekt";
    public const string VerdictBasis = "Underlag";
    public const string VerdictThen = "Fortsättning";
    public const string NoBasis = "inget angivet";
    public const string Motions = "Yrkanden";
    public const string PropositionOrder = "Propositionsordning";
    public const string Vote = "Omröstning";
    public const string Ranking = "Prioritering";
    public const string RankingPlace = "Plats";
    public const string RankingName = "Namn";
    public const string RankingSpread = "Spridning";
    public const string Decision = "Beslut";
    public const string Dissent = "Reservation";
    public const string Note = "Protokollsanteckning";
    public const string WithheldTitle = "Undantagen från publicering";

    /// <summary>The title of a paragraf that is for a circle, for those outside, when the ground is a provision of secrecy.</summary>
    public const string SecretTitle = "Sekretess";

    /// <summary>The same for another ground.</summary>
    public const string EncircledTitle = "För en mindre krets";

    private const string Voter = "Ledamot";
    private const string NoVoter = "Resultat";
    public const string Yes = "Ja";
    public const string No = "Nej";
    public const string Abstain = "Avstår";
    public const string Sum = "Summa";

    /// <summary>Under what somebody voted.</summary>
    public const string Cross = "X";

    public const string NextMeeting = "Nästa sammanträde";
    public const string Attachments = "Bilagor";

    /// <summary>"§ 4: Hastighetsmätning.pdf, version 2, SHA-256 1f0c9a2b7d3e": so much of the hash that two files do not share it by accident.</summary>
    public static string Of(RecordAttachment attachment) =>
        (attachment.Section == "" ? "" : $"{attachment.Section}: ") + attachment.Text
        + (attachment.File is { Version: > 1 and var version } ? $", version {version}" : "")
        + (attachment.File is { Hash: { Length: > 12 } hash } ? $", SHA-256 {hash[..12]}…" : "");

    public const string Adjustment = "Justering";
    public const string Seal = "Sigill";
    public const string SealMark = "Märke (SHA-256 av sigill.txt)";
    public const string SealRecord = "Protokollet (SHA-256 av protokoll.json)";
    public const string SealPrevious = "Föregående sigill i rådets kedja";
    public const string SealNumber = "Nummer i rådets kedja";
    public const string SealReplaces = "Ersätter sigill";
    public const string FirstSeal = "inget, detta är rådets första";
    public const string HowToVerify =
        "Så kontrollerar du: räkna ut SHA-256 av filen protokoll.json ur sammanträdets zip-fil (kommandot sha256sum finns på de flesta datorer). "
        + "Värdet ska stå på raden ”protokoll” i sigill.txt. Räkna sedan ut SHA-256 av sigill.txt: värdet ska vara märket ovan. "
        + "Hela rådets kedja prövas på sidan Rådets sigill i BfaRådet.";

    public const string Notice = "Anslag / bevis";
    public const string NoticeByLaw = "Att protokollet är justerat har anslagits (kommunallagen 8 kap. 12 §).";
    public const string NoticeByCustom =
        "Att protokollet är justerat har anslagits enligt rådets arbetsordning. Det är sedvänja och inte en följd av kommunallagen: rådets beslut kan inte överklagas så som en nämnds (kommunallagen 13 kap. 2 §).";
    public const string NoticePosted = "Anslaget sattes upp";
    public const string NoticeStays = "Anslaget tas ner";
    public const string NoticeTakenDown = "Anslaget togs ner";
    public const string AppealUntil = "Kan överklagas till och med";

    public const string Certified = "Utdragets riktighet bestyrks";
    public const string Certifies = "Bestyrker utdraget";
    public const string CertifierUnknown = "Behörig tjänsteperson";
    public const string CertifierPlace = "Ort, datum och namnförtydligande";

    public static string Title(MinutesRecord record, Seal? seal) => seal is null && !record.IsPublicCopy ? Draft : Minutes;

    /// <summary>What a page with the minutes is called: "Protokoll 11 mars 2026".</summary>
    public static string Heading(MinutesRecord record) => $"{Minutes} {SwedishDates.Full(record.Date)}";

    /// <summary>"kl. 15.34–17.26", or the part of it that is known.</summary>
    public static string Held(MinutesRecord record) => (record.OpenedAt, record.ClosedAt) switch
    {
        ({ } from, { } to) => $"kl. {SwedishDates.Range(from, to)}",
        ({ } from, null) => $"öppnades kl. {SwedishDates.Clock(from)}, pågår",
        _ => "inte öppnat",
    };

    /// <summary>"§§ 1–9"; empty when there are none.</summary>
    public static string Range(MinutesRecord record) => record.Sections.Where(s => s.Label != "").Select(s => s.Label).ToList() switch
    {
        [] => "",
        [var only] => only,
        [var first, .., var last] => Range(first, last),
    };

    /// <summary>"§ 2", "§§ 2–6", "BRÅ §§ 2–6": from one paragraf to another.</summary>
    public static string Range(string first, string last)
    {
        var (from, to) = (first.Split(Sign), last.Split(Sign));
        return first == last ? first
            : from is [var prefix, var low] && to is [var same, var high] && prefix == same ? $"{prefix}{Sign}{Sign}{low}–{high.TrimStart()}"
            : $"{first} – {last}";
    }

    public static string Of(Recess recess) => recess.To is { } to
        ? $"kl. {SwedishDates.Span(recess.From, to)}"
        : $"från kl. {SwedishDates.Clock(recess.From)}";

    /// <summary>"Anna Ek, säkerhetschef, Räddningstjänsten"; a title that is the name itself is said once.</summary>
    public static string Person(string name, string title, string organisation) =>
        string.Join(", ", new[] { name, title, organisation }.Where(part => part != "").Distinct(StringComparer.OrdinalIgnoreCase));

    public static string Of(AgendaItemKind kind) => kind switch
    {
        AgendaItemKind.Information => "Informationsärende",
        AgendaItemKind.Decision => "Beslutsärende",
        AgendaItemKind.Discussion => "Diskussionsärende",
        AgendaItemKind.FollowUp => "Uppföljning",
        _ => "",
    };

    public static string Registry(string number) => $"Dnr {number}";

    public static string Presenter(string name) => $"Föredragande: {name}";

    public const string AddedAtMeeting = "Ärendet väcktes vid sammanträdet";

    public static string Of(RecordConflict conflict) =>
        $"{conflict.Name} anmäler jäv. {conflict.Name} deltar inte i handläggningen eller beslutet och är inte närvarande när ärendet behandlas."
        + (conflict.Reason == "" ? "" : $" Skäl: {Ended(conflict.Reason)}");

    /// <summary>
    /// Whether what is written needs a heading to separate it from what was on the agenda. A text that begins with its own heading
    /// needs none.
    /// </summary>
    public static bool NeedsMatter(RecordSection section) => (section.Background != "" || section.Proposal != "")
        && section.Text is { IsEmpty: false } text && text.Blocks is not [RichTextBlock.Heading, ..];

    /// <summary>
    /// Who led a paragraf, when it is somebody else than who led the meeting, and how many decided, when somebody has jäv, or has
    /// come or left since the decision before: "Fyra ledamöter deltar i beslutet." A vote has its own number.
    /// </summary>
    public static IEnumerable<string> TookPart(MinutesRecord record, RecordSection section)
    {
        if (section.Chair != "")
        {
            yield return $"{section.Chair} är ordförande under paragrafen.";
        }

        if (section is { Decisions.Count: > 0, Deciders.Count: > 0 and var count }
            && (section.Conflicts.Count > 0 || (section.Votes.Count == 0 && DecidersBefore(record, section) is { } before && before != count)))
        {
            var number = count < _numbers.Length ? _numbers[count] : count.ToString(CultureInfo.InvariantCulture);
            yield return $"{Capital(number)} {(count == 1 ? "ledamot" : "ledamöter")} deltar i beslutet.";
        }
    }

    // In the latest paragraf before it that has a decision and where nobody had jäv; of the first one, those at the beginning.
    private static int? DecidersBefore(MinutesRecord record, RecordSection section) => record.Sections
        .TakeWhile(s => s.Item != section.Item || s.Label != section.Label)
        .LastOrDefault(s => s is { Deciders: not null, Conflicts.Count: 0, Decisions.Count: > 0 })?.Deciders?.Count ?? record.DecidersAtFirst();

    /// <summary>What stands as the title of a paragraf that is left out.</summary>
    public static string WithheldTitleOf(RecordSection section) => !section.Secret ? WithheldTitle
        : section.Withheld is { Chapter: > 0 } ? SecretTitle
        : EncircledTitle;

    /// <summary>What stands in place of a paragraf that is left out.</summary>
    public static string WithheldOf(RecordSection section, SecrecyGround ground) => section.Secret
        ? $"Paragrafen är för en mindre krets i rådet. Grund: {GroundOf(ground)}."
        : Withheld(ground);

    /// <summary>Marks a paragraf that is for a circle, for those in it (OSL 5 kap. 5 §).</summary>
    public static string Marked(SecrecyGround ground) => $"{(ground.Chapter > 0 ? SecretTitle : EncircledTitle)}. Grund: {GroundOf(ground)}.";

    private static string GroundOf(SecrecyGround ground) => ground.IsOwnWords
        ? ground.Protects.TrimEnd('.')
        : $"{ground.Citation} ({(ground.Chapter == 0 ? "personuppgifter" : ground.Protects)})";

    public static string Withheld(SecrecyGround ground) => ground.Chapter == 0
        ? "Paragrafen är undantagen från publicering: den rör personuppgifter som inte ska publiceras på webben (dataskyddsförordningen)."
        : $"Paragrafen är undantagen från publicering med stöd av {ground.Citation} ({ground.Protects}).";

    /// <summary>"5 av 6 deltog. Var och en lade namnen i ordning …": under the list.</summary>
    public static string Of(RecordRanking ranking) =>
        $"{ranking.Answered} av {ranking.Entitled} deltog. Var och en lade namnen i ordning. Summan är av platserna, och den lägsta kommer först. Spridningen är från den bästa till den sämsta platsen.";

    public static string Of(VoteForm form) => form == VoteForm.Open ? "Öppen omröstning." : "Sluten omröstning.";

    public static string Of(VoteChoice choice) => choice switch
    {
        VoteChoice.Yes => Yes,
        VoteChoice.No => No,
        _ => Abstain,
    };

    /// <summary>Over the first column of the numbers: a closed vote names nobody.</summary>
    public static string VoterOf(RecordVote vote) => vote.Ballots.Count > 0 ? Voter : NoVoter;

    /// <summary>"Ja: bifall till ordförandens förslag": what a vote means.</summary>
    public static string Meaning(VoteChoice choice, string meaning) => $"{Of(choice)}: {meaning}";

    /// <summary>"Utfall: 5 ja, 3 nej och 1 avstår. Rådet beslutar enligt ja-förslaget: …"</summary>
    public static string Outcome(RecordVote vote)
    {
        var casting = vote.CastingVote is { } choice ? $" Ordförandens utslagsröst avgör: {Of(choice).ToLower(CultureInfo.CurrentCulture)}." : "";
        return vote.Outcome switch
        {
            VoteOutcome.Yes => $"{Counted(vote.Count)}.{Turnout(vote)}{casting} Rådet beslutar enligt ja-förslaget: {Ended(vote.Yes)}",
            VoteOutcome.No => $"{Counted(vote.Count)}.{Turnout(vote)}{casting} Rådet beslutar enligt nej-förslaget: {Ended(vote.No)}",
            _ => $"{Counted(vote.Count)}.{Turnout(vote)}{casting} Rösterna är lika många och omröstningen är inte avgjord.",
        };
    }

    // A closed vote names nobody: without this nothing says that some have not voted.
    private static string Turnout(RecordVote vote) =>
        vote.Voters is { } voters && voters > vote.Count.Total ? $" {vote.Count.Total} av {voters} röstberättigade röstade." : "";

    private static string Counted(VoteCount count) => string.Create(
        CultureInfo.InvariantCulture, $"Utfall: {Voices(count.Yes, "ja")}, {Voices(count.No, "nej")} och {count.Abstain} som avstår");

    private static string Voices(int count, string word) => $"{count} {word}-{(count == 1 ? "röst" : "röster")}";

    public static string Of(StatementKind kind) => kind == StatementKind.Dissent ? Dissent : Note;

    /// <summary>"Anna Ek reserverar sig mot beslut 2026:9. …": a dissent says against what, and may be without reasons; a note never is.</summary>
    public static string Of(RecordSection section, RecordStatement statement) => statement.Kind == StatementKind.Dissent
        ? $"{statement.Name} reserverar sig mot {Opposed(section)}.{(statement.Text == "" ? "" : $" {statement.Text}")}"
        : $"{statement.Name}: {statement.Text}";

    private static string Opposed(RecordSection section) => section.Decisions switch
    {
        [var only] => $"beslut {only.Number}",
        [.., _] => $"besluten under {section.Label}",
        _ => "beslutet",
    };

    /// <summary>The wording of a decision as a sentence: adds the full stop that is lost when something written after it, such as a day, was cut off.</summary>
    public static string Of(RecordDecision decision) =>
        decision.Text is [.., var last] && (char.IsLetterOrDigit(last) || last is ')' or '”' or '"') ? decision.Text + "." : decision.Text;

    /// <summary>"Delvis: fyra av fem skolor".</summary>
    public static string Of(RecordFollowUp row) => FollowUpWords.Of(row.Outcome, row.Words);

    public static string NewDayOf(RecordFollowUp row) => row.NewDay is { } day ? SwedishDates.Full(day) : "";

    public static string AdjustedAtOnce(DateTimeOffset at) => $"Paragrafen är omedelbart justerad {SwedishDates.Moment(at)}.";

    /// <summary>"Beslut 2026:14 · Fokusområde: F2 Trafiksäkerhet": how a decision is identified.</summary>
    public static string PartsOf(RecordDecision decision) => Told(
        $"Beslut {decision.Number}",
        AssignmentOf(decision) == "" && decision.DueOn is { } due ? Due(decision.Kind, due) : "",
        AssignmentOf(decision) == "" && decision.ReviewOn is { } review ? Review(review) : "",
        decision.FocusAreas.Count > 0 ? $"Fokusområde: {string.Join(", ", decision.FocusAreas)}" : "");

    /// <summary>Before what is said of an assignment: "Uppdrag", "Åtagande".</summary>
    public static string AssignmentTitle(RecordDecision decision) => decision.Kind == DecisionKind.Committed ? Commitment : Assignment;

    /// <summary>
    /// "Kommunpolisen. Klart senast 31 oktober 2026. Följs upp 20 maj 2027.": who is responsible, and until when. Empty when nobody
    /// has to do anything: what is only postponed to a day is no assignment.
    /// </summary>
    public static string AssignmentOf(RecordDecision decision) => decision.Responsibles.Count == 0
        && (decision.DueOn is null || decision.Kind is not (DecisionKind.Assigned or DecisionKind.Committed))
        ? ""
        : string.Join(' ', new[]
        {
            decision.Responsibles.Count > 0 ? Ended(string.Join(", ", decision.Responsibles)) : "",
            decision.DueOn is { } due ? $"{Due(decision.Kind, due)}." : "",
            decision.ReviewOn is { } review ? $"{Review(review)}." : "",
        }.Where(part => part != ""));

    private static string Due(DecisionKind kind, DateOnly day) =>
        $"{(kind is DecisionKind.Tabled or DecisionKind.ReferredBack ? "Tas upp" : "Klart")} senast {SwedishDates.Full(day)}";

    private static string Review(DateOnly day) => $"Följs upp {SwedishDates.Full(day)}";

    /// <summary>"Dnr KS 2026/118 · Beslutsärende · Föredragande: samordnaren"; empty when nothing is known.</summary>
    public static string About(RecordSection section) => Told(
        section.RegistryNumber == "" ? "" : Registry(section.RegistryNumber),
        Of(section.Kind),
        section.Presenter == "" ? "" : Presenter(section.Presenter),
        section.AddedAtMeeting ? AddedAtMeeting : "");

    public static string Of(RecordNextMeeting next) =>
        $"{Capital(SwedishDates.WithWeekday(next.Date))} kl. {SwedishDates.Clock(next.StartsAt)}{(next.Place == "" ? "" : $", {next.Place}")}.";

    public static string LastDayOf(RecordAdjustment adjustment) =>
        $"{SwedishDates.Full(adjustment.LastDay)} ({(adjustment.Binding ? "kommunallagen 5 kap. 69 § och 6 kap. 35 §" : "sedvänja: kommunallagens 14 dagar")})";

    public static string Of(SignerPart part) => part switch
    {
        SignerPart.Secretary => "Vid protokollet",
        SignerPart.Chair => "Ordförande",
        SignerPart.Adjuster => "Justerare",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "A part without words"),
    };

    /// <summary>"Ordförande till och med § 4": in what role somebody signs, and for what part when another led the rest.</summary>
    public static string PartOf(MinutesRecord record, RecordSigner signer) =>
        signer.Part == SignerPart.Chair && record.People.FirstOrDefault(p => p.Chaired && p.Name == signer.Name)?.Chairing is { } led
            ? $"{Of(signer.Part)} {PresenceWords.Of(led)}"
            : Of(signer.Part);

    public static string SealText(Seal seal) =>
        $"Protokollet justerades {SwedishDates.Moment(seal.AdoptedAt)} och är därefter förseglat. En ändring av ett enda tecken syns när sigillet prövas.";

    /// <summary>In the public copy, of those who adjusted.</summary>
    public const string ConfirmedDigitally = "Bekräftat digitalt";

    /// <summary>In adopted minutes, of one who adjusted.</summary>
    public static string ConfirmedAt(DateTimeOffset at) => $"{ConfirmedDigitally} {SwedishDates.Moment(at)}";

    /// <summary>In adopted minutes, of the secretary: the minutes are confirmed by others.</summary>
    public const string KeptTheMinutes = "Har fört protokollet, som bekräftas av dem som justerar";

    public const string Confirmed = "Bekräftat med inloggning i BfaRådet:";

    /// <summary>A line of the seal with its time in the municipality's time zone: the seal's own is UTC.</summary>
    public static string Confirmation(string line) =>
        SealedLines.Read(line) is { } read ? $"{read.Who}, {SwedishDates.Moment(read.At)}" : line;

    public static string ExtractAdopted(Seal seal) =>
        $"Utdraget är ur ett protokoll som justerades {SwedishDates.Moment(seal.AdoptedAt)}, sigill {seal.Number}, märke {seal.Hash}.";

    public static string ExtractAtOnce(DateTimeOffset at) =>
        $"Paragrafen är omedelbart justerad {SwedishDates.Moment(at)}. Resten av protokollet är inte justerat.";

    public const string ExtractDraft = "Paragrafen är inte justerad. Utdraget är ur ett utkast som kan ändras.";

    public static string MadeBy(string name, DateTimeOffset at) => $"Utdraget är framställt {SwedishDates.Moment(at)} av {name}.";

    private static string Told(params string[] parts) => string.Join(" · ", parts.Where(part => part != ""));

    private static string Ended(string sentence) => sentence is [.., '.' or '!' or '?'] ? sentence : sentence + ".";

    private static string Capital(string words) => char.ToUpper(words[0], CultureInfo.CurrentCulture) + words[1..];
}
