import type { components } from './generated/responder-app-api';

/** What responder-app-api says and hears, generated from its reviewed contract. Instants are ISO-8601 UTC; lon before lat. */
type Schemas = components['schemas'];

export type ToldFinding = Schemas['ToldFinding'];
export type AcknowledgementRequest = Schemas['AcknowledgementRequest'];
export type AlarmRequest = Schemas['AlarmRequest'];
export type AedRequest = Schemas['AedRequest'];
export type AedWhereabouts = Schemas['AedWhereabouts'];
export type AlertState = Schemas['AlertState'];
export type AlertView = Schemas['AlertView'];
export type Answer = Schemas['Answer'];
export type AssignedAed = Schemas['AssignedAed'];
export type AssignmentDetails = Schemas['AssignmentDetails'];
export type AssignmentView = Schemas['AssignmentView'];
export type AvailabilityRequest = Schemas['AvailabilityRequest'];
export type CallKind = Schemas['CallKind'];
export type CallWishes = Schemas['CallWishesRequest'];
export type Channel = Schemas['ReceiptChannel'];
export type ContactKind = Schemas['ContactKind'];
export type DocumentView = Schemas['DocumentView'];
export type Organisation = Schemas['OrganisationView'];
export type OrganisationPage = Schemas['OrganisationPage'];
export type QualificationCode = Schemas['QualificationCode'];
export type QualificationView = Schemas['QualificationView'];
export type ResponderChange = Schemas['ResponderChange'];
export type SentCode = Schemas['SentCode'];
export type ChangeNotice = Schemas['ChangeNotice'];
export type Companion = Schemas['Companion'];
export type CareOffer = Schemas['CareOfferView'];
export type CheckIn = Schemas['CheckInView'];
export type CheckInAnswer = Schemas['CheckInAnswer'];
export type AnswerNoted = Schemas['AnswerNoted'];
export type ChosenPlace = Schemas['UsualPlace'];
export type Config = Schemas['PageConfig'];
export type DeviceCheck = Schemas['DeviceCheck'];
export type Contact = Schemas['Contact'];
export type ContactRequest = Schemas['ContactChoice'];
export type DeviceRequest = Schemas['DeviceRequest'];
export type DeviceView = Schemas['DeviceView'];
export type Exercise = Schemas['Exercise'];
export type Finding = Schemas['Finding'];
export type FindingRequest = Schemas['FindingRequest'];
export type Fix = Schemas['FixView'];
export type Hazard = Schemas['Hazard'];
export type Kind = Schemas['CalloutKind'];
export type MembershipApplication = Schemas['MembershipApplication'];
export type MembershipView = Schemas['MembershipView'];
export type Message = Schemas['Message'];
/** What is written; the outbox gives it its id. */
export type MessageText = Omit<Schemas['MessageRequest'], 'id'>;
export type NewResponder = Schemas['NewResponder'];
export type Mood = Schemas['Mood'];
export type OwnCall = Schemas['OwnCallView'];
export type Offer = Schemas['Offer'];
export type PositionRequest = Schemas['PositionRequest'];
export type Precision = Schemas['Precision'];
export type Progress = Schemas['Progress'];
export type ProgressRequest = Schemas['ProgressRequest'];
export type ReadinessView = Schemas['ReadinessView'];
export type ReceiptRequest = Schemas['ReceiptRequest'];
export type ReceiptState = Schemas['ReceiptState'];
export type ReplyRequest = Schemas['ReplyRequest'];
export type ReplyView = Schemas['ReplyView'];
export type ResponderView = Schemas['ResponderView'];
export type Role = Schemas['Role'];
export type ShownCard = Schemas['ShownCard'];
export type Step = ProgressRequest['step'];
export type StoredDataItem = Schemas['StoredDataItem'];
export type StoredDataView = Schemas['StoredDataView'];
export type TelephoneView = Schemas['TelephoneView'];
export type TravelMode = Schemas['TravelMode'];
export type WayLeg = Schemas['WayLeg'];
export type WayRequest = Schemas['WayRequest'];
export type WayView = Schemas['WayView'];
export type WeeklyInterval = Schemas['WeeklyInterval'];
export type WithdrawalRequest = Schemas['WithdrawalRequest'];

/** A place as the page passes it on. */
export type Place = Pick<Schemas['SceneLocation'], 'lon' | 'lat'>;

/** The codes of the contract that are told in words: each must stand in every catalogue. */
export type CodeInWords =
  | `aed.${Schemas['AedUsability']}`
  | `aedAfter.${AedWhereabouts}`
  | `age.${Schemas['AgeGroup']}`
  | `wishes.${'INCIDENT'}`
  | `category.${Schemas['Category']}`
  | `data.${StoredDataItem['what']}`
  | `finding.${Finding}`
  | `hazard.${Hazard}`
  | `checkIn.${Schemas['Occasion']}`
  | `contact.${Contact}`
  | `ended.${OwnCall['ending']}`
  | `mood.${Mood}`
  | `location.${Precision}`
  | `membership.${Schemas['MembershipState']}`
  | `place.${Schemas['PlaceType']}`
  | `progress.${Progress}`
  | `qualification.${QualificationCode}`
  | `qualificationState.${Schemas['QualificationState']}`
  | `places.${ChosenPlace['kind']}`
  | `role.${Role}`
  | `step.${Step}`
  | `tier.${Schemas['Tier']}`
  | `responsible.${StoredDataItem['responsible']}`
  | `travel.${TravelMode}`;
