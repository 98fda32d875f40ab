using BfaRadet.App.Live;
using BfaRadet.Domain.Decisions;

namespace BfaRadet.App.Features.Decisions;

/// <summary>Subjects of the events of decisions.</summary>
internal static class DecisionSubjects
{
    public static EventSubjects All { get; } = new EventSubjects()
        .On(saved => [Subject.Decisions(saved.Council)],
            typeof(DecisionRecorded), typeof(DecisionAmended), typeof(DecisionWithdrawn), typeof(DecisionStateChanged),
            typeof(ProgressReported), typeof(DecisionExtended), typeof(ExtensionTakenBack), typeof(DecisionDispatched), typeof(DecisionHandedOver), typeof(AssignmentsHandedOver),
            typeof(DecisionJudged), typeof(VerdictTakenBack), typeof(VerdictLed));
}
