namespace BfaRadet.Domain.Councils;

/// <summary>What kind of body the council is, which decides which rules are law for it and which are custom.</summary>
public enum LegalForm
{
    /// <summary>Rådgivande organ under the municipal board: the usual form (SFS 2023:196 10 §).</summary>
    AdvisoryCouncil,

    /// <summary>Nämndberedning (KL 3 kap. 5 §, 6 kap. 43 §).</summary>
    PreparatoryCommittee,

    /// <summary>Utskott of a board.</summary>
    BoardCommittee,

    /// <summary>Nämnd: KL 6 kap. binds.</summary>
    Board,
}

/// <summary>Who may write in the notes while the meeting is in session.</summary>
public enum MinutesWriters
{
    Secretary,
    Presidium,
    AllMembers,
}

/// <summary>When the members see the notes.</summary>
public enum MinutesVisibility
{
    /// <summary>As they are written.</summary>
    Live,

    /// <summary>When they are shared, by an explicit act.</summary>
    WhenShared,
}

/// <summary>The rule for how many must be present for the council to decide.</summary>
public enum QuorumRule
{
    /// <summary>No rule: an advisory council needs none.</summary>
    None,

    /// <summary>More than half of the seats (KL 6 kap. 27 §).</summary>
    MoreThanHalf,

    /// <summary>A number the council has chosen.</summary>
    AtLeast,
}

/// <summary>How the paragrafer of the minutes are numbered.</summary>
public enum ParagraphSeries
{
    /// <summary>From § 1 in each meeting.</summary>
    EachMeeting,

    /// <summary>Continues through the year.</summary>
    ThroughTheYear,
}

/// <summary>The council's settings.</summary>
/// <param name="QuorumNumber">Used with <see cref="QuorumRule.AtLeast"/>: 1 or more.</param>
/// <param name="WallShowsMinutes">Whether the wall display shows the minutes as they are written.</param>
public sealed record CouncilSettings(
    LegalForm LegalForm = LegalForm.AdvisoryCouncil,
    QuorumRule Quorum = QuorumRule.None,
    int QuorumNumber = 0,
    MinutesWriters Writers = MinutesWriters.Secretary,
    MinutesVisibility Visibility = MinutesVisibility.Live,
    bool WallShowsMinutes = false)
{
    /// <summary>Maximum length of <see cref="ParagraphPrefix"/>, in characters.</summary>
    public const int LongestPrefix = 20;

    /// <summary>The highest <see cref="SummonsDays"/>.</summary>
    public const int MaxSummonsDays = 60;

    /// <summary>How many days before the meeting the summons goes, by the council's rules of procedure; 7 when nothing was chosen.</summary>
    public int SummonsDays { get; init; } = 7;

    /// <summary>How those who are responsible for decisions are reminded.</summary>
    public ReminderRules Reminders { get; init; } = new();

    /// <summary>Offered while the minutes are written (<see cref="Councils.StandardPhrases"/>).</summary>
    public ValueList<string> StandardPhrases { get; init; } = Councils.StandardPhrases.Customary;

    public ParagraphSeries Paragraphs { get; init; }

    /// <summary>The text before the section sign: "BRÅ" in "BRÅ § 14". May be empty.</summary>
    public string ParagraphPrefix { get; init; } = "";

    /// <summary>Förvaringsplats: where the minutes are kept. May be empty.</summary>
    public string KeptAt { get; init; } = "";

    /// <summary>Whether the signatures are on the first page of the minutes; otherwise last.</summary>
    public bool SignaturesFirst { get; init; }

    /// <summary>
    /// Whether adjusted minutes are announced: for a nämnd on the digital notice board by law (KL 8 kap. 12 §), for a council
    /// whose rules of procedure prescribe it by custom. Ignored for an utskott.
    /// </summary>
    public bool NoticeBoard { get; init; }

    /// <summary>Öppet: whether residents have a page about the council, without signing in.</summary>
    public bool OpenPage { get; init; }

    /// <summary>The last part of that page's address: a-z, 0-9 and hyphens. Unique in the installation; empty when never chosen.</summary>
    public string OpenAddress { get; init; } = "";

    /// <summary>The council's presentation for residents; may be empty.</summary>
    public string OpenPresentation { get; init; } = "";

    /// <summary>Who residents may ask: a function mailbox or a switchboard. May be empty.</summary>
    public string OpenContact { get; init; } = "";

    /// <summary>What is allowed, and yet hardly meant. Said beside the setting; it is saved all the same.</summary>
    /// <param name="seats">How many seats the council has.</param>
    public ValueList<SettingDoubt> Doubts(int seats) => new SettingDoubt?[]
    {
        Quorum == QuorumRule.AtLeast && seats > 0 && QuorumNumber > seats ? new SettingDoubt.QuorumAboveSeats(QuorumNumber, seats) : null,
        NoticeBoard && !OpenPage && LegalForm != LegalForm.BoardCommittee ? new SettingDoubt.NoticesNowhere() : null,
    }.OfType<SettingDoubt>().ToValueList();

    /// <summary>
    /// Merges two edits field by field; clashes are collected in <paramref name="merge"/>, and such a field is mine.
    /// </summary>
    public static CouncilSettings Merge(ThreeWay merge, CouncilSettings before, CouncilSettings mine, CouncilSettings theirs) => new(
        merge.Field(nameof(LegalForm), before.LegalForm, mine.LegalForm, theirs.LegalForm),
        merge.Field(nameof(Quorum), before.Quorum, mine.Quorum, theirs.Quorum),
        merge.Field(nameof(QuorumNumber), before.QuorumNumber, mine.QuorumNumber, theirs.QuorumNumber),
        merge.Field(nameof(Writers), before.Writers, mine.Writers, theirs.Writers),
        merge.Field(nameof(Visibility), before.Visibility, mine.Visibility, theirs.Visibility),
        merge.Field(nameof(WallShowsMinutes), before.WallShowsMinutes, mine.WallShowsMinutes, theirs.WallShowsMinutes))
    {
        SummonsDays = merge.Field(nameof(SummonsDays), before.SummonsDays, mine.SummonsDays, theirs.SummonsDays),
        Reminders = merge.Field(nameof(Reminders), before.Reminders, mine.Reminders, theirs.Reminders),
        StandardPhrases = merge.Field(nameof(StandardPhrases), before.StandardPhrases, Councils.StandardPhrases.Clean(mine.StandardPhrases), theirs.StandardPhrases),
        Paragraphs = merge.Field(nameof(Paragraphs), before.Paragraphs, mine.Paragraphs, theirs.Paragraphs),
        ParagraphPrefix = merge.Field(nameof(ParagraphPrefix), before.ParagraphPrefix, Wording.Line(mine.ParagraphPrefix), theirs.ParagraphPrefix),
        KeptAt = merge.Field(nameof(KeptAt), before.KeptAt, Wording.Line(mine.KeptAt), theirs.KeptAt),
        SignaturesFirst = merge.Field(nameof(SignaturesFirst), before.SignaturesFirst, mine.SignaturesFirst, theirs.SignaturesFirst),
        NoticeBoard = merge.Field(nameof(NoticeBoard), before.NoticeBoard, mine.NoticeBoard, theirs.NoticeBoard),
        OpenPage = merge.Field(nameof(OpenPage), before.OpenPage, mine.OpenPage, theirs.OpenPage),
        OpenAddress = merge.Field(nameof(OpenAddress), before.OpenAddress, mine.OpenAddress, theirs.OpenAddress),
        OpenPresentation = merge.Field(nameof(OpenPresentation), before.OpenPresentation, mine.OpenPresentation, theirs.OpenPresentation),
        OpenContact = merge.Field(nameof(OpenContact), before.OpenContact, mine.OpenContact, theirs.OpenContact),
    };
}
