using BfaRadet.Domain.Councils;

namespace BfaRadet.App.Features.Councils;

/// <summary>The settings as the controls bind them.</summary>
internal sealed class SettingsForm
{
    public LegalForm LegalForm { get; set; }

    public QuorumRule Quorum { get; set; }

    public int QuorumNumber { get; set; }

    public MinutesWriters Writers { get; set; }

    public MinutesVisibility Visibility { get; set; }

    public bool WallShowsMinutes { get; set; }

    public int SummonsDays { get; set; }

    public bool RemindersOn { get; set; }

    public DayOfWeek RemindersDay { get; set; }

    public int RemindersHour { get; set; }

    public int RemindersDaysBefore { get; set; }

    public int RemindersCoordinatorWeeks { get; set; }

    public int RemindersQuietMonths { get; set; }

    /// <summary>One on each line.</summary>
    public string StandardPhrases { get; set; } = "";

    /// <summary>The page for residents, and the notice board.</summary>
    public OpenSettings Open { get; set; } = new();

    public ParagraphSeries Paragraphs { get; set; }

    public string ParagraphPrefix { get; set; } = "";

    public string KeptAt { get; set; } = "";

    public bool SignaturesFirst { get; set; }

    public static SettingsForm Of(CouncilSettings settings) => new()
    {
        LegalForm = settings.LegalForm,
        Quorum = settings.Quorum,
        QuorumNumber = settings.QuorumNumber,
        Writers = settings.Writers,
        Visibility = settings.Visibility,
        WallShowsMinutes = settings.WallShowsMinutes,
        SummonsDays = settings.SummonsDays,
        RemindersOn = settings.Reminders.On,
        RemindersDay = settings.Reminders.Day,
        RemindersHour = settings.Reminders.Hour,
        RemindersDaysBefore = settings.Reminders.DaysBefore,
        RemindersCoordinatorWeeks = settings.Reminders.CoordinatorWeeks,
        RemindersQuietMonths = settings.Reminders.QuietMonths,
        StandardPhrases = string.Join('\n', settings.StandardPhrases),
        Open = OpenSettings.Of(settings),
        Paragraphs = settings.Paragraphs,
        ParagraphPrefix = settings.ParagraphPrefix,
        KeptAt = settings.KeptAt,
        SignaturesFirst = settings.SignaturesFirst,
    };

    public CouncilSettings Settings => Open.On(new(LegalForm, Quorum, QuorumNumber, Writers, Visibility, WallShowsMinutes)
    {
        SummonsDays = SummonsDays,
        Reminders = new ReminderRules(RemindersOn, RemindersDay, RemindersHour, RemindersDaysBefore, RemindersCoordinatorWeeks, RemindersQuietMonths),
        StandardPhrases = Domain.Councils.StandardPhrases.OfLines(StandardPhrases),
        Paragraphs = Paragraphs,
        ParagraphPrefix = ParagraphPrefix,
        KeptAt = KeptAt,
        SignaturesFirst = SignaturesFirst,
    });
}
