using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using System.Text.Json;

namespace BfaRadet.App.Features.FollowUp.Reminders;

/// <summary>That the letters of a week have been written in a council. Its key is what makes them be written once.</summary>
public sealed class ReminderRound
{
    private ReminderRound()
    {
    }

    internal ReminderRound(CouncilId council, DateOnly occasion, int letters, DateTimeOffset at) => (Council, Occasion, Letters, At) = (council, occasion, letters, at);

    public CouncilId Council { get; private init; }

    /// <summary>The day that the council's rules name, also when the letters went later.</summary>
    public DateOnly Occasion { get; private init; }

    public int Letters { get; private init; }

    public DateTimeOffset At { get; private init; }
}

/// <summary>That somebody has been reminded of a part of a decision, in a letter. Saved with the letter.</summary>
public sealed class Reminder
{
    private Reminder()
    {
    }

    internal Reminder(CouncilId council, MemberId member, DecisionId decision, Responsible? of, ReminderStage stage, DateOnly? dueOn, Guid letter, DateTimeOffset at) =>
        (Council, Member, Decision, Of, Stage, DueOn, Letter, At) = (council, member, decision, PartKey.Of(of), stage, dueOn, letter, at);

    public long Id { get; private init; }

    public CouncilId Council { get; private init; }

    public MemberId Member { get; private init; }

    public DecisionId Decision { get; private init; }

    /// <summary>Whose part of it: a <see cref="PartKey"/>.</summary>
    public string Of { get; private init; } = "";

    public ReminderStage Stage { get; private init; }

    /// <summary>The last day it had then.</summary>
    public DateOnly? DueOn { get; private init; }

    public Guid Letter { get; private init; }

    public DateTimeOffset At { get; private init; }

    internal Reminded Said => new(Stage, DueOn, DateOnly.FromDateTime(SwedishTime.Of(At).DateTime));
}

/// <summary>A responsible as text, so that a part of a decision can be found by it. Another person or organisation is another text.</summary>
internal static class PartKey
{
    public static string Of(Responsible? of) => of is null ? "" : JsonSerializer.Serialize(of, Data.Json.Options);
}

internal sealed class ReminderTables : IEntityTypeConfiguration<ReminderRound>, IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<ReminderRound> round)
    {
        round.ToTable("ReminderRounds");
        round.HasKey(r => new { r.Council, r.Occasion });
        round.HasOne<Council>().WithMany().HasForeignKey(r => r.Council);
    }

    public void Configure(EntityTypeBuilder<Reminder> reminder)
    {
        reminder.ToTable("Reminders");
        reminder.HasOne<Council>().WithMany().HasForeignKey(r => r.Council);
        reminder.HasOne<Decision>().WithMany().HasForeignKey(r => r.Decision);
        // Nobody is reminded twice of the same in one letter.
        reminder.HasIndex(r => new { r.Letter, r.Decision, r.Of }).IsUnique();
        reminder.HasIndex(r => new { r.Council, r.Member });
        reminder.Ignore(r => r.Said);
    }
}
