using System.Text.RegularExpressions;
using BfaRadet.Domain.Decisions;

namespace BfaRadet.Domain.Meetings.Agenda.Importing;

/// <summary>Words of Swedish agendas: what is a registry number, a paper, somebody who presents, the name of a column.</summary>
internal static partial class PaperWords
{
    private static readonly string[] _roles =
    [
        "polis", "polisen", "chef", "chefen", "samordnare", "samordnaren", "samordnarna", "sekreterare", "sekreteraren", "ordförande", "ordföranden",
        "strateg", "strategen", "utredare", "utredaren", "handläggare", "handläggaren", "rektor", "rektorn", "rektorer", "vd", "vd:n", "direktör", "direktören",
        "kommunalråd", "kommunalrådet", "oppositionsråd", "oppositionsrådet", "utvecklare", "utvecklaren", "planerare", "planeraren", "ingenjör", "ingenjören",
        "pedagog", "pedagogen", "konsulent", "konsulenten", "jurist", "juristen", "controller", "samtliga", "presidiet", "ledamöterna", "projektledare", "projektledaren",
        "kurator", "kuratorn", "koordinator", "koordinatorn", "representant", "representanter", "befäl", "befälet", "tjänsteperson", "tjänsteman", "tjänstemän",
        "kommissarie", "inspektör", "inspektören", "föreståndare", "föreståndaren", "informatör", "kommunikatör", "forskare", "ungdomsledare", "fritidsledare", "alla",
        "ledamot", "ledamoten", "ledare", "ledaren", "analytiker", "analytikern", "ordf", "sekr", "gruppledare", "arbetsgruppen", "beredningsgruppen", "styrgruppen", "laget",
    ];

    private static readonly HashSet<string> _organisations =
    [
        "polisen", "polismyndigheten", "lokalpolisen", "räddningstjänsten", "socialtjänsten", "länsstyrelsen", "skolan", "kommunen", "regionen", "kyrkan", "svenska kyrkan",
        "fältgruppen", "fältarbetarna", "bostadsbolaget", "bostadsbolagen", "brå", "kriminalvården", "försäkringskassan", "arbetsförmedlingen", "tullverket",
        "trafikverket", "kommunförvaltningen", "föreningslivet", "näringslivet", "socialförvaltningen", "utbildningsförvaltningen", "kommunledningskontoret", "miljökontoret",
    ];

    // What follows these is where somebody works, and not who.
    private static readonly HashSet<string> _where = ["för", "vid", "på", "från", "i", "och", "samt", "inom", "av", "med"];

    private static readonly HashSet<string> _notDnr = ["sfs", "sou", "ds", "prop", "nja", "hfd", "rå", "bet", "dir", "eu", "iso", "år"];

    /// <summary>Whether the part names who presents: a role, an organisation, or either with a name.</summary>
    public static bool IsPresenter(string part)
    {
        var all = Wording.Line(part).TrimEnd('.').Split([";", " & ", " och ", " samt ", " + ", "/"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return part.Length <= 120 && all.Length is > 0 and <= 6 && Array.TrueForAll(all, IsOne);
    }

    /// <summary>Two to four words with capitals: the name of a person, or of a place.</summary>
    public static bool IsName(string part) =>
        part.Split(' ') is { Length: >= 2 and <= 4 } words && Array.TrueForAll(words, IsNamePart);

    private static bool IsOne(string part)
    {
        var folded = DecisionLineText.Fold(part);
        if (_organisations.Contains(folded) || folded.StartsWith("region ", StringComparison.Ordinal) || folded.StartsWith("länsstyrelsen ", StringComparison.Ordinal))
        {
            return true;
        }

        var words = part.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var core = words.TakeWhile(word => !_where.Contains(word.ToLowerInvariant())).ToArray();
        var role = Array.FindIndex(core, IsRole);
        if (core.Length is 0 or > 6 || role < 0)
        {
            return false;
        }

        // Before the role: its own words ("brottsförebyggande") or a name; after it a name or a place of work.
        return Array.TrueForAll(core[..role], word => IsNamePart(word) || IsOfARole(word)) && core[(role + 1)..].All(word => IsNamePart(word) || word.StartsWith('(') || IsRole(word));
    }

    private static bool IsOfARole(string word) =>
        word.ToLowerInvariant() is "vice" or "förste" or "andre" or "biträdande" or "tf" or "tf." or "t.f." or "brottsförebyggande" or "kommunens" or "rådets" or "nämndens" or "lokal" or "vår"
            or "styrelsens" or "polisens" or "räddningstjänstens" or "kommunal" or "regional" or "ansvarig" or "strategisk" or "berörd" or "berörda" or "inbjuden" or "social" or "tidigare";

    private static bool IsRole(string word)
    {
        var folded = DecisionLineText.Fold(word.Trim('(', ')', '.', ':'));
        return Array.Exists(_roles, role => folded == role || (role.Length > 3 && folded.EndsWith(role, StringComparison.Ordinal)));
    }

    private static bool IsNamePart(string word) =>
        word.Length > 1 && char.IsUpper(word[0]) && word.Any(char.IsLower) && word.Trim(',', '.', '(', ')').All(sign => char.IsLetter(sign) || sign is '-' or '\'' or '’');

    /// <summary>The registry number in a text, labelled or of a form that is nothing else; null for none.</summary>
    public static (string Number, int Start, int Length)? Dnr(string text)
    {
        if (LabelledDnr().Match(text) is { Success: true } labelled)
        {
            return (Spelled(labelled.Groups["no"].Value), labelled.Index, labelled.Length);
        }

        for (var found = BareDnr().Match(text); found.Success; found = found.NextMatch())
        {
            var letters = new string([.. found.Value.SkipWhile(sign => !char.IsLetter(sign)).TakeWhile(char.IsLetter)]);
            if (!_notDnr.Contains(letters.ToLowerInvariant()))
            {
                return (Spelled(found.Value), found.Index, found.Length);
            }
        }

        return null;
    }

    private static string Spelled(string number) => Wording.Line(number).TrimEnd('.', ',', ';', ':');

    /// <summary>Papers of an item: "Bilaga 1 (rapport)", "Handlingar senare", "bifogas".</summary>
    public static bool IsAttachments(string part) => part.Length <= 200 && Attachments().IsMatch(part);

    /// <summary>The kind of a word for it; letters alone, as in a column of their own, too.</summary>
    public static AgendaItemKind? Kind(string part, bool letters = false)
    {
        var word = DecisionLineText.WithoutStops(Parenthesis().Replace(part, "").Trim());
        if (AgendaLineKinds.Read(word) is { } known)
        {
            return known;
        }

        if (letters && word.Length == 1)
        {
            return char.ToUpperInvariant(word[0]) switch
            {
                'B' => AgendaItemKind.Decision,
                'I' => AgendaItemKind.Information,
                'D' => AgendaItemKind.Discussion,
                'U' => AgendaItemKind.FollowUp,
                'F' => AgendaItemKind.Formality,
                _ => null,
            };
        }

        // "Information/beslut" ends in a decision.
        var several = word.Split(['/', ',', '&', '+'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(one => one.Split(" och ", StringSplitOptions.TrimEntries)).Select(AgendaLineKinds.Read).ToList();
        return several.Count is > 1 and < 5 && several.TrueForAll(one => one is not null)
            ? several.Contains(AgendaItemKind.Decision) ? AgendaItemKind.Decision : several[0]
            : null;
    }

    /// <summary>What the items under a heading are: "Beslutsärenden". Null for a line that is no such heading.</summary>
    public static (AgendaItemKind? Kind, bool IsPlural)? Section(string line)
    {
        var folded = DecisionLineText.WithoutStops(DecisionLineText.Fold(line)).Trim();
        return folded switch
        {
            "beslutsärenden" or "ärenden för beslut" or "beslutspunkter" or "beslutsfrågor" or "punkter för beslut" => (AgendaItemKind.Decision, true),
            "informationsärenden" or "ärenden för information" or "informationspunkter" or "anmälningsärenden" or "meddelanden" or "informationer"
                or "punkter för information" or "delgivningar" => (AgendaItemKind.Information, true),
            "diskussionsärenden" or "diskussionspunkter" or "diskussionsfrågor" or "ärenden för diskussion" or "samtalspunkter" => (AgendaItemKind.Discussion, true),
            "uppföljningsärenden" or "ärenden för uppföljning" or "uppföljningar" => (AgendaItemKind.FollowUp, true),
            "inledande formalia" or "formella punkter" or "formaliapunkter" or "formaliaärenden" => (AgendaItemKind.Formality, true),
            "stående punkter" or "stående ärenden" or "övriga ärenden" or "nya ärenden" or "ärenden från föregående möte" or "förmiddag" or "eftermiddag" => (null, true),
            "beslut" => (AgendaItemKind.Decision, false),
            "information" => (AgendaItemKind.Information, false),
            "diskussion" => (AgendaItemKind.Discussion, false),
            "uppföljning" => (AgendaItemKind.FollowUp, false),
            "formalia" => (AgendaItemKind.Formality, false),
            _ => null,
        };
    }

    /// <summary>What a column of a table holds, from its name; null for one that says nothing of an item.</summary>
    public static PaperColumn? Column(string name)
    {
        var folded = DecisionLineText.WithoutStops(Parenthesis().Replace(DecisionLineText.Fold(name), "").Trim());
        return folded switch
        {
            "nr" or "nummer" or "punktnr" or "punktnummer" or "§" or "pkt" or "#" or "paragraf" or "p" or "nr." or "ordning" => PaperColumn.Number,
            "ärende" or "ärenden" or "rubrik" or "titel" or "fråga" or "frågor" or "ämne" or "dagordningspunkt" or "dagordning" or "innehåll" or "aktivitet" or "vad" or "moment"
                or "programpunkt" or "punkter" or "ärendemening" or "ärenderubrik" or "mötespunkt" or "program" => PaperColumn.Title,
            "punkt" => PaperColumn.NumberOrTitle,
            "slag" or "typ" or "ärendetyp" or "beslut/information" or "information/beslut" or "b/i" or "i/b" or "b/i/d" or "i/d/b" or "syfte" or "art" or "karaktär" or "typ av ärende" or "kategori" => PaperColumn.Kind,
            "föredragande" or "föredras av" or "föredrar" or "ansvarig" or "ansvariga" or "vem" or "talare" or "presenteras av" or "handläggare" or "inledare" or "dragande" or "föredragning" or "medverkande" => PaperColumn.Presenter,
            "tid" or "klockslag" or "kl" or "klockan" or "när" or "tidpunkt" => PaperColumn.Clock,
            "start" or "börjar" or "från" => PaperColumn.Clock,
            "slut" or "slutar" or "till" => PaperColumn.Until,
            "tidsåtgång" or "minuter" or "min" or "beräknad tid" or "tid i minuter" or "längd" or "antal minuter" or "tidsram" => PaperColumn.Minutes,
            "dnr" or "diarienr" or "diarienummer" or "ärendenummer" or "ärendenr" or "diarie nr" or "diarie" or "registreringsnummer" => PaperColumn.Dnr,
            "handling" or "handlingar" or "bilaga" or "bilagor" or "underlag" or "dokument" => PaperColumn.Attachments,
            "bakgrund" or "anteckning" or "anteckningar" or "kommentar" or "kommentarer" or "beskrivning" or "notering" or "noteringar" or "information" or "övrigt" or "sammanfattning" => PaperColumn.Background,
            "förslag till beslut" or "beslutsförslag" or "förslag" => PaperColumn.Proposal,
            _ => null,
        };
    }

    /// <summary>Names of columns that tables of other things have.</summary>
    public static bool IsOtherColumn(string name) =>
        DecisionLineText.WithoutStops(DecisionLineText.Fold(name)).Trim() is "namn" or "organisation" or "närvaro" or "närvarande" or "telefon" or "e-post" or "epost" or "mejl" or "roll" or "roll i rådet"
            or "ledamot" or "ersättare" or "parti" or "funktion" or "förvaltning" or "signatur" or "frånvarande" or "deltagare" or "befattning" or "kallas" or "kallelse";

    /// <summary>A line that labels what follows, and what it says; null for one without a label that is known.</summary>
    public static (PaperLabel Label, string Value)? Labelled(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon is < 2 or > 40)
        {
            return null;
        }

        // "13:00" is no label.
        var value = line[(colon + 1)..].Trim();
        return char.IsAsciiDigit(line[colon - 1]) ? null : Label(line[..colon]) is { } label ? (label, value) : null;
    }

    public static PaperLabel? Label(string word) => DecisionLineText.Fold(word).Trim() switch
    {
        "tid" or "datum" or "dag" or "datum och tid" or "tid och datum" or "när" or "mötestid" or "sammanträdestid" or "tidpunkt" or "mötesdatum" or "sammanträdesdatum" or "klockslag" or "kl" or "start" => PaperLabel.When,
        "tid och plats" or "plats och tid" or "datum, tid och plats" or "datum och plats" => PaperLabel.WhenAndWhere,
        "plats" or "lokal" or "rum" or "mötesplats" or "var" or "sammanträdeslokal" or "mötesrum" or "möteslokal" => PaperLabel.Where,
        "tidsåtgång" or "beräknad tid" or "minuter" or "tidsram" or "längd" => PaperLabel.Minutes,
        "föredragande" or "föredras av" or "föredrar" or "ansvarig" or "ansvariga" or "presenteras av" or "inledare" or "föredr" or "föredr." or "föredragning" or "medverkande" or "presentatör" => PaperLabel.Presenter,
        "dnr" or "diarienummer" or "diarienr" or "ärendenummer" or "ärendenr" => PaperLabel.Dnr,
        "handling" or "handlingar" or "underlag" or "bilaga" or "bilagor" or "dokument" => PaperLabel.Attachments,
        "förslag till beslut" or "beslutsförslag" or "förslag" or "förvaltningens förslag till beslut" or "förslag till rådets beslut" => PaperLabel.Proposal,
        "bakgrund" or "beskrivning" or "sammanfattning" or "ärendet" or "sammanfattning av ärendet" or "kommentar" or "anteckning" or "notering" => PaperLabel.Background,
        "slag" or "typ" or "ärendetyp" or "syfte" or "typ av ärende" => PaperLabel.Kind,
        "ordförande" or "sekreterare" or "kallade" or "närvarande" or "deltagare" or "ledamöter" or "ersättare" or "adjungerade" or "inbjudna" or "kallas" or "kopia" or "kopia till" or "för kännedom"
            or "övriga" or "tjänstepersoner" or "tjänstemän" or "kallelse till" or "till" or "gäster" or "frånvarande" or "vice ordförande" or "protokollet justeras av" or "justerare" or "vid tangenterna" => PaperLabel.People,
        "anmäl förhinder" or "förhinder" or "osa" or "o.s.a." or "anmälan" or "förmöte" or "gruppmöte" or "länk" or "anslutning" or "obs" or "frågor" => PaperLabel.Notice,
        "organ" or "nämnd" or "råd" or "kommun" or "sida" or "version" or "utskick" or "handläggare" => PaperLabel.Other,
        _ => null,
    };

    /// <summary>A heading that the agenda follows.</summary>
    public static bool IsAgendaHeading(string line) =>
        DecisionLineText.WithoutStops(DecisionLineText.Fold(line)).Trim() is "dagordning" or "ärenden" or "föredragningslista" or "ärendelista" or "program" or "punkter" or "agenda"
            or "dagordningspunkter" or "förslag till dagordning" or "ärenden på dagordningen" or "innehåll" or "innehållsförteckning" or "preliminär dagordning" or "på dagordningen";

    /// <summary>A heading that is about papers: the list after it is none of items.</summary>
    public static bool IsAttachmentsHeading(string line) =>
        DecisionLineText.WithoutStops(DecisionLineText.Fold(line)).Trim() is "bilagor" or "handlingar" or "bilageförteckning" or "bifogade handlingar" or "underlag" or "bilagda handlingar" or "handlingar till mötet";

    /// <summary>The heading of people: the list after it is none of items.</summary>
    public static bool IsPeopleHeading(string line) =>
        Label(DecisionLineText.WithoutStops(line)) is PaperLabel.People || DecisionLineText.WithoutStops(DecisionLineText.Fold(line)) is "närvarande ledamöter" or "kallade ledamöter" or "övriga kallade" or "övriga närvarande" or "mötesdeltagare";

    /// <summary>The head of another document in the same paper.</summary>
    public static bool IsMinutesHeading(string line) =>
        DecisionLineText.WithoutStops(DecisionLineText.Fold(line)).Trim() is "protokoll" or "sammanträdesprotokoll" or "minnesanteckningar" or "mötesanteckningar" or "protokoll fört vid sammanträde";

    /// <summary>"Sida 1 (2)", "1(2)", "Sid 3 av 4": part of a page's head or foot.</summary>
    public static bool IsPageNumber(string line) => PageNumber().IsMatch(line);

    /// <summary>How a summons ends: a greeting, a place and a day, or names to sign under.</summary>
    public static bool IsClosing(string line) => Closing().IsMatch(line) || PlaceAndDay().IsMatch(line);

    /// <summary>How to report absence, a meeting before the meeting, how to join from afar.</summary>
    public static bool IsNotice(string line) => Notice().IsMatch(line);

    [GeneratedRegex(@"(?:\bdnr|\bd-nr|\bdiarienr|\bdiarienummer|\bärendenr|\bärendenummer)\.?\s{0,2}:?\s{0,2}(?<no>(?:\p{L}{1,6}[ /.:-]?)?\d{1,6}(?:[/.:-][\p{L}\d]{1,6}){0,3})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LabelledDnr();

    [GeneratedRegex(@"(?<![\p{L}\d/-])(?:\p{Lu}{2,5}[ /.-]?(?:19|20)\d{2}[/:.-]\d{1,5}(?:[-.:]\d{1,3})?|(?:19|20)\d{2}[-/]\p{Lu}{2,5}[-/]\d{1,5}|\p{Lu}{2,5} \d{1,5}/(?:19|20)?\d{2})(?![\p{L}\d/])", RegexOptions.CultureInvariant)]
    private static partial Regex BareDnr();

    [GeneratedRegex(@"^(?:bilag(?:a|or)\b|bil\.?\s?\d|handling(?:ar)?\s(?:senare|bifogas|delas|skickas|kommer|på)|(?:se\s)?bifogad|bifogas|(?:se\s)?bilaga|tjänsteskrivelse$|tjänsteutlåtande$|handlingar?$|underlag\s(?:bifogas|senare))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Attachments();

    [GeneratedRegex(@"\([^()]{0,60}\)")]
    private static partial Regex Parenthesis();

    [GeneratedRegex(@"(?:^|\s)(?:sida?n?\.?\s{0,3})\d{1,3}\s{0,2}(?:\(\s?\d{1,3}\s?\)|av\s\d{1,3}|$)|^\d{1,3}\s?\(\s?\d{1,3}\s?\)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^(?:välkom(?:men|na)\b|(?:med\s)?(?:vänliga?|bästa)\shälsning|hälsning|mvh\b|hej\b|hej!|vi ses|varmt välkom|vid protokollet|enligt uppdrag|kallas härmed|kallelse utfärdad|underskrift|ort och datum|på uppdrag av|bra att veta|tack\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Closing();

    [GeneratedRegex(@"^\p{Lu}[\p{L} ]{1,30},?\s(?:den\s)?(?:\d{1,2}\s\p{Ll}{3,9}\s\d{4}|\d{4}-\d{2}-\d{2})\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceAndDay();

    [GeneratedRegex(@"förhinder|förmöte|gruppmöte|\bosa\b|o\.s\.a|anmäl (?:dig|dej|senast)|på distans|teams|fika serveras|lunch serveras|kaffe (?:serveras|finns)|ersättare kallas|kallar ersättare", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Notice();
}

/// <summary>What a column of an agenda's table holds.</summary>
internal enum PaperColumn
{
    Number,
    Title,
    NumberOrTitle,
    Kind,
    Presenter,
    Clock,
    Until,
    Minutes,
    Dnr,
    Attachments,
    Background,
    Proposal,
}

/// <summary>What a label before a colon says of the meeting or of an item.</summary>
internal enum PaperLabel
{
    When,
    Where,
    WhenAndWhere,
    Minutes,
    Presenter,
    Dnr,
    Attachments,
    Proposal,
    Background,
    Kind,
    People,
    Notice,
    Other,
}
