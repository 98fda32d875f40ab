using BfaRadet.Domain;
using BfaRadet.Domain.Councils;

namespace BfaRadet.App.Features.Meetings;

/// <summary>
/// What a meeting's view shows of its council: seldom changed, so it is shared by itself and not loaded again for each
/// decision.
/// </summary>
public sealed record CouncilFrame(
    CouncilId Id, string Name, string Municipality, CouncilSettings Settings, ValueList<Viewer> Viewers,
    ValueList<FocusAreaView> FocusAreas);
