import type { YearCalendarItem } from '#api/contract.ts'
import type { Language } from './texts.ts'

type SpecialDay = NonNullable<YearCalendarItem['days'][number]['name']>

/** What days are called on which nobody, or not everybody, is at work. */
export const specialDayNames: Readonly<Record<Language, Readonly<Record<SpecialDay, string>>>> = {
  da: {
    'new-year': 'Nytårsdag',
    'maundy-thursday': 'Skærtorsdag',
    'good-friday': 'Langfredag',
    easter: 'Påskedag',
    'easter-monday': '2. påskedag',
    'great-prayer-day': 'Store bededag',
    ascension: 'Kristi himmelfartsdag',
    whitsun: 'Pinsedag',
    'whit-monday': '2. pinsedag',
    'christmas-eve': 'Juleaften',
    'christmas-day': '1. juledag',
    'second-christmas-day': '2. juledag',
    'new-years-eve': 'Nytårsaften',
    'may-day': '1. maj',
    'constitution-day': 'Grundlovsdag',
    'day-after-ascension': 'Fredag efter Kristi himmelfartsdag',
  },
  en: {
    'new-year': "New Year's Day",
    'maundy-thursday': 'Maundy Thursday',
    'good-friday': 'Good Friday',
    easter: 'Easter Sunday',
    'easter-monday': 'Easter Monday',
    'great-prayer-day': 'Great Prayer Day',
    ascension: 'Ascension Day',
    whitsun: 'Whit Sunday',
    'whit-monday': 'Whit Monday',
    'christmas-eve': 'Christmas Eve',
    'christmas-day': 'Christmas Day',
    'second-christmas-day': 'Second Day of Christmas',
    'new-years-eve': "New Year's Eve",
    'may-day': '1 May',
    'constitution-day': 'Constitution Day',
    'day-after-ascension': 'Friday after Ascension Day',
  },
}
